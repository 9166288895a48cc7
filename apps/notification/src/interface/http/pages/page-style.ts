export const pageStyle = `
:root { color-scheme: light dark; --page: #f7f8f8; --surface: #fff; --ink: #12303b; --muted: #4f6168; --line: #7c8b91; --soft: #dfe4e6; --brand: #0f6b74; --on-brand: #fff; }
@media (prefers-color-scheme: dark) { :root { --page: #0e1a20; --surface: #15252d; --ink: #e6eef0; --muted: #a3b4ba; --line: #6b7f87; --soft: #2a3d46; --brand: #4fc3c9; --on-brand: #0e1a20; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 Figtree, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; font-variant-numeric: tabular-nums; }
a { color: var(--brand); }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; border-radius: 4px; }
main { max-width: 68rem; margin: 0 auto; padding: 24px 16px 48px; }
main.narrow { max-width: 34rem; }
.shop { margin: 0 0 20px; font-size: 20px; font-weight: 700; color: var(--brand); }
h1 { margin: 0 0 12px; font-size: 26px; line-height: 1.2; overflow-wrap: anywhere; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 24px; }
.muted { color: var(--muted); }
button, .button { display: inline-block; min-height: 44px; padding: 10px 20px; border: 0; border-radius: 8px; background: var(--brand); color: var(--on-brand); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.mails { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); overflow: hidden; }
.mails li + li { border-top: 1px solid var(--soft); }
.mails a { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px 24px; padding: 12px 16px; color: inherit; text-decoration: none; }
.mails a:hover { background: var(--page); }
.mails a:focus-visible { outline-offset: -3px; }
.mails .subject { font-weight: 600; color: var(--brand); overflow-wrap: anywhere; }
.mails .to, .mails time { color: var(--muted); font-size: 15px; }
.mails .to { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
@media (min-width: 52rem) { .mails a { grid-template-columns: minmax(0, 18rem) minmax(0, 1fr) auto; align-items: baseline; } .mails .to { grid-column: 1; grid-row: 1; } .mails time { white-space: nowrap; } }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 16px; margin: 0 0 20px; }
dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 38rem; max-height: 85vh; border: 1px solid var(--line); border-radius: 8px; background: var(--page); }
details { margin-top: 20px; } summary { padding: 10px 0; font-weight: 600; cursor: pointer; }
pre { margin: 0; padding: 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); white-space: pre-wrap; overflow-wrap: anywhere; font: 15px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.pages { margin: 16px 0 0; }
`;

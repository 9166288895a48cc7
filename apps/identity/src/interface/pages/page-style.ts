/** The stylesheet of all pages. Its colours and sizes are those of the shop. */
export const pageStyle = (
  fontUrl: string,
  sceneUrl: string,
) => `@font-face { font-family: Figtree; font-style: normal; font-weight: 300 900; font-display: swap; src: url("${fontUrl}") format("woff2-variations"); }
:root {
  color-scheme: light dark;
  --bg: #f7f8f8; --surface: #fff; --sunken: #eef1f2; --text: #12303b; --muted: #4f6168; --border: #7c8b91; --line: #dfe5e7;
  --brand: #0f6b74; --brand-hover: #0b5860; --on-brand: #fff; --brand-soft: #e2f0f1; --brand-line: #a9d0d3;
  --ok: #237a35; --ok-soft: #e6f4e9; --ok-line: #b5d9bd; --wait: #8a5100; --wait-soft: #fdf2d9; --wait-line: #e8c987;
  --dead: #c92a2a; --dead-soft: #fdecec; --dead-line: #f0b8b8; --dim: none; --shadow: 0 1px 2px rgb(18 48 59 / .06), 0 1px 1px rgb(18 48 59 / .04);
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0e1a20; --surface: #15252d; --sunken: #0f1d24; --text: #e6eef0; --muted: #a3b4ba; --border: #6b7f87; --line: #273a43;
    --brand: #4fc3c9; --brand-hover: #74d5da; --on-brand: #04262a; --brand-soft: #14363c; --brand-line: #2b6a70;
    --ok: #8ce99a; --ok-soft: #17352a; --ok-line: #2f6044; --wait: #ffd43b; --wait-soft: #34301a; --wait-line: #6b5d22;
    --dead: #ff8787; --dead-soft: #3a2026; --dead-line: #7a3a42; --dim: brightness(.88); --shadow: 0 1px 2px rgb(0 0 0 / .3);
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { display: flex; flex-direction: column; min-height: 100vh; min-height: 100svh; margin: 0; background: var(--bg); color: var(--text); font: 400 16px/1.5 Figtree, system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
h1, h2, p, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 28px; line-height: 1.2; font-weight: 700; letter-spacing: -.015em; text-wrap: balance; }
h2 { font-size: 16px; line-height: 1.35; font-weight: 600; }
a { color: var(--brand); text-underline-offset: 3px; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; border-radius: 4px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { z-index: 9; top: 8px; left: 8px; width: auto; height: auto; clip-path: none; padding: 8px 14px; border-radius: 8px; background: var(--surface); }
.muted { color: var(--muted); }
.small { font-size: 14px; }
.page { width: 100%; max-width: 1144px; margin: 0 auto; padding: 0 24px; }
.top { border-bottom: 1px solid var(--line); background: var(--surface); }
.top .page { display: flex; align-items: center; justify-content: space-between; gap: 16px; min-height: 72px; }
.logo { display: flex; align-items: center; gap: 10px; color: var(--text); font-size: 21px; font-weight: 700; letter-spacing: -.02em; text-decoration: none; }
.logo svg { display: block; width: 32px; height: 32px; }
.top .back { display: inline-flex; align-items: center; min-height: 40px; font-size: 15px; font-weight: 600; text-decoration: none; }
.top .back:hover { text-decoration: underline; }
main.page { flex: 1; display: grid; grid-template-columns: minmax(0, 1fr); gap: 32px; align-content: start; padding-top: 24px; padding-bottom: 48px; }
.card { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; align-content: start; width: 100%; max-width: 480px; margin: 0 auto; padding: 24px; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); box-shadow: var(--shadow); }
.head, .stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
.stack { gap: 20px; }
.scene { display: none; }
.field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; }
.field label { font-size: 15px; font-weight: 600; }
.field .hint { color: var(--muted); font-size: 14px; line-height: 1.45; }
.field .error { display: flex; gap: 6px; color: var(--dead); font-size: 14px; font-weight: 600; line-height: 1.45; }
.field .error svg { margin-top: 2px; }
input { width: 100%; min-width: 0; min-height: 46px; padding: 0 14px; border: 1px solid var(--border); border-radius: 8px; background: var(--surface); color: inherit; font: inherit; }
input:hover { border-color: var(--text); }
input:focus-visible { outline-offset: 0; border-color: var(--brand); border-radius: 8px; }
input[aria-invalid] { border-color: var(--dead); box-shadow: inset 0 0 0 1px var(--dead); }
input:autofill { -webkit-text-fill-color: var(--text); box-shadow: inset 0 0 0 99px var(--brand-soft); }
.button { display: inline-flex; align-items: center; justify-content: center; width: 100%; min-height: 48px; padding: 8px 20px; border: 1px solid transparent; border-radius: 8px; background: var(--brand); color: var(--on-brand); font: inherit; font-weight: 600; line-height: 1.25; text-align: center; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--brand-hover); }
.button.quiet { border-color: var(--border); background: var(--surface); color: var(--text); }
.button.quiet:hover { border-color: var(--text); background: var(--sunken); }
.buttons { display: grid; gap: 12px; }
.link { padding: 0; border: 0; background: none; color: var(--brand); font: inherit; font-weight: 600; text-decoration: underline; text-underline-offset: 3px; text-decoration-thickness: 1px; cursor: pointer; min-height: 24px; }
.row { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 16px; }
.rest { display: grid; gap: 12px; padding-top: 20px; border-top: 1px solid var(--line); font-size: 15px; }
.rest a { display: inline-block; min-height: 24px; font-weight: 600; }
.icon { flex: none; width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.icon.small { width: 16px; height: 16px; }
.badge { display: grid; place-items: center; width: 52px; height: 52px; margin-bottom: 8px; border-radius: 50%; background: var(--brand-soft); color: var(--brand); }
.badge .icon { width: 26px; height: 26px; }
.badge.ok { background: var(--ok-soft); color: var(--ok); }
.badge.bad { background: var(--dead-soft); color: var(--dead); }
.note { display: flex; gap: 12px; padding: 14px 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); font-size: 15px; line-height: 1.45; }
.note > .icon { margin-top: 1px; }
.note > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; min-width: 0; }
.note.bad { border-color: var(--dead-line); background: var(--dead-soft); } .note.bad > .icon { color: var(--dead); }
.note.wait { border-color: var(--wait-line); background: var(--wait-soft); } .note.wait > .icon { color: var(--wait); }
.note.info { border-color: var(--brand-line); background: var(--brand-soft); } .note.info > .icon { color: var(--brand); }
.note.ok { border-color: var(--ok-line); background: var(--ok-soft); } .note.ok > .icon { color: var(--ok); }
.note ul { padding-left: 18px; } .note li { padding: 2px 0; } .note li a { color: var(--text); font-weight: 600; }
.plain { list-style: none; display: grid; gap: 10px; }
.plain li { display: flex; gap: 10px; } .plain .icon { margin-top: 2px; color: var(--ok); }
.foot { border-top: 1px solid var(--line); color: var(--muted); font-size: 14px; }
.foot .page { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px 24px; padding-top: 24px; padding-bottom: 24px; }
.foot a { color: inherit; }
@media (max-width: 30rem) {
  .page { padding-left: 16px; padding-right: 16px; }
  .top .page { min-height: 60px; }
  main.page { padding-top: 16px; padding-bottom: 32px; }
  .card { padding: 24px 20px; }
  h1 { font-size: 26px; }
}
@media (min-width: 62rem) {
  main.page { grid-template-columns: minmax(0, 1fr) minmax(0, 480px); gap: 48px; align-items: stretch; padding-top: 48px; padding-bottom: 64px; }
  .card { order: 2; align-self: start; padding: 40px; }
  .scene { display: block; order: 1; position: sticky; top: 48px; min-height: 620px; max-height: 720px; border-radius: 14px; background: #f1dfc0 url("${sceneUrl}") center bottom / cover no-repeat; filter: var(--dim); }
  .scene p { padding: 44px 48px; color: #12303b; font-size: 38px; font-weight: 700; line-height: 1.12; letter-spacing: -.02em; }
}
@media (forced-colors: active) { .button, input { border-color: ButtonText; } }
`;

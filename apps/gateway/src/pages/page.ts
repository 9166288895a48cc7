/** What a page of the gateway consists of. `body` is HTML. */
export interface Page {
  readonly title: string;
  readonly nonce: string;
  readonly body: string;
}

/** Renders a page in the colours of the shop, which needs nothing but itself. */
export function page({ title, nonce, body }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; --ink: #12303b; --muted: #4f6168; --line: #7c8b91; --brand: #0f6b74; --page: #f7f8f8; --surface: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eef0; --muted: #a3b4ba; --line: #6b7f87; --brand: #4fc3c9; --page: #0e1a20; --surface: #15252d; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem; }
h1 { margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p, li { color: var(--muted); } a { color: var(--brand); }
ul { padding-left: 1.2rem; } li { padding: .15rem 0; }
pre { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: .9rem; overflow-x: auto; font-size: .875rem; }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
}

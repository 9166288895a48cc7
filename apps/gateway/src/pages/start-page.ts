import { serviceNames } from '@tradewind/services';

const apis = serviceNames.map((name) => `<li><a href="/api?urls.primaryName=${name}">${name}</a></li>`).join('');

/** Renders the page at `/`, which says what runs here and what to try. */
export function startPage(origin: string, nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tradewind</title>
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
<h1>Tradewind</h1>
<p>An online shop of services that talk through events. This is its gateway: one address for all of them.</p>
<h2>Look around</h2>
<ul>
<li><a href="/api">Browse and try the APIs</a></li>
<li><a href="/api/asyncapi.json">The integration events</a> (AsyncAPI 3)</li>
<li><a href="/api/catalog/products?limit=5">Five products</a></li>
<li><a href="/api/trail?limit=50">The trail</a>: every command, event and message as a step; <code>/api/trail/stream</code> shows it live</li>
</ul>
<h2>Follow one request through the services</h2>
<pre>curl -N '${origin}/api/trail/stream?correlationId=my-walk'
curl -X POST ${origin}/api/identity/users \\
  -H 'X-Correlation-Id: my-walk' -H 'Content-Type: application/json' \\
  -d '{"email": "me@example.com", "password": "a long passphrase", "displayName": "Me"}'</pre>
<p>The first command waits and shows each step as it happens; send the second one from another terminal.</p>
<h2>Services</h2>
<ul>${apis}</ul>
</main>
</body>
</html>
`;
}

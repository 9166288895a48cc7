import { page } from '../pages/page.js';

/** Renders what is at `/` as long as the web app is not built. */
export function unbuiltPage(nonce: string): string {
  const body = `<h1>Tradewind</h1>
<p>The services of the shop run, but its pages are not built. Build them, and start the gateway again:</p>
<pre>npm run build</pre>
<p><code>npm run demo</code> and <code>npm run dev</code> do both. The <a href="/api">APIs</a> work without.</p>`;
  return page({ title: 'Tradewind', nonce, body });
}

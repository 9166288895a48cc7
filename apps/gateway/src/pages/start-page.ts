import { serviceNames } from '@tradewind/services';
import { page } from './page.js';

const apis = serviceNames.map((name) => `<li><a href="/api?urls.primaryName=${name}">${name}</a></li>`).join('');

const openToEverybody = `
<p><strong>Everybody sees the trail, the metrics and the documents here</strong>, because INSIGHT_ACCESS is open.</p>`;

export interface StartPage {
  /** The address at which the gateway was asked. */
  readonly origin: string;
  readonly insightIsOpen: boolean;
}

/** Renders the page at `/`, which says what runs here and what to try. */
export function startPage({ origin, insightIsOpen }: StartPage, nonce: string): string {
  const inside = insightIsOpen ? openToEverybody : '';
  const body = `<h1>Tradewind</h1>
<p>An online shop of services that talk through events. This is its gateway: one address for all of them.</p>${inside}
<h2>Look around</h2>
<ul>
<li><a href="/api">Browse and try the APIs</a></li>
<li><a href="/api/asyncapi.json">The integration events</a> (AsyncAPI 3)</li>
<li><a href="/api/catalog/products?limit=5">Five products</a></li>
<li><a href="/api/trail?limit=50">The trail</a>: every command, event and message as a step; <code>/api/trail/stream</code> shows it live</li>
</ul>
<h2>Sign in</h2>
<ul>
<li><a href="/sign-in">Sign in</a> as <code>customer@tradewind.example</code>; the demo prints the password</li>
<li><a href="/account/register">Make an account</a>; the mail that confirms it is in the <a href="/api/notification/mailbox">mailbox of the demo</a></li>
<li><a href="/session">Who is signed in</a></li>
</ul>
<h2>Follow what happens</h2>
<pre>curl -N '${origin}/api/trail/stream'</pre>
<p>Make an account meanwhile, or run <code>npm run scenario</code>, which buys something: each step appears as it happens.</p>
<h2>Services</h2>
<ul>${apis}</ul>`;
  return page({ title: 'Tradewind', nonce, body });
}

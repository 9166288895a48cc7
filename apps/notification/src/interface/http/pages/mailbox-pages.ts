import type { PreviewedMailView } from '../../../read-model/get-previewed-mail.query.js';
import type { PreviewedMailPage } from '../../../read-model/list-previewed-mails.query.js';
import { pageTemplate, type Page } from './page.js';

interface ListedMail {
  readonly number: number;
  readonly to: string;
  readonly subject: string;
  readonly at: string;
  readonly time: string;
}

const list = pageTemplate<{ mails: readonly ListedMail[]; next: number | null }>(`<main>
<p class="shop">Tradewind</p>
<h1>Mailbox</h1>
<p class="muted">Every e-mail that this shop has written. None of them has left this machine.</p>
{{#if mails}}<ul class="mails">
{{#each mails}}<li><a href="mailbox/{{number}}"><span class="subject">{{subject}}</span><span class="to">{{to}}</span><time datetime="{{at}}">{{time}}</time></a></li>
{{/each}}</ul>
{{else}}<div class="card"><p>There is no e-mail yet. Register, or buy something, and look again.</p></div>
{{/if}}{{#if next}}<p class="pages"><a class="button" href="mailbox?before={{next}}">Older e-mails</a></p>{{/if}}
</main>`);

const one = pageTemplate<{ mail: PreviewedMailView; at: string; time: string; again: boolean }>(`<main>
<p class="shop">Tradewind</p>
<p><a href="../mailbox">All e-mails</a></p>
<h1>{{mail.subject}}</h1>
<dl>
<dt>To</dt><dd>{{mail.recipientName}} &lt;{{mail.recipientAddress}}&gt;</dd>
<dt>Sent</dt><dd><time datetime="{{at}}">{{time}}</time>{{#if again}}, arrived {{mail.arrivals}} times{{/if}}</dd>
<dt>Message-ID</dt><dd>{{mail.messageId}}</dd>
</dl>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="{{mail.number}}/html" title="The e-mail as it looks"></iframe>
<details open><summary>Plain text</summary><pre>{{mail.text}}</pre></details>
</main>`);

const clock = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const shown = (at: Date) => ({ at: at.toISOString(), time: `${clock.format(at)} UTC` });

/** The list of mails. Its links are relative, so that they work behind the gateway too. */
export function mailboxPage({ items, next }: PreviewedMailPage): Page {
  const mails = items.map(({ number, recipientName, recipientAddress, subject, arrivedAt }) => ({
    ...{ number, subject, to: `${recipientName} <${recipientAddress}>` },
    ...shown(arrivedAt),
  }));
  return list({ title: 'Mailbox', mails, next });
}

export function mailPage(mail: PreviewedMailView): Page {
  return one({ title: mail.subject, mail, again: mail.arrivals > 1, ...shown(mail.arrivedAt) });
}

import { pageTemplate } from './page.js';

export interface ErrorPage {
  readonly title: string;
  /** What happened and what the person can do, without details of the software. */
  readonly message: string;
  /** Identifies the request in the logs. */
  readonly correlationId?: string;
  /** Where the person can go on; the shop when it is not given. */
  readonly next?: { readonly href: string; readonly label: string };
}

const page = pageTemplate<Required<Omit<ErrorPage, 'title'>>>(`<div class="head">{{> badBadge}}<h1>{{title}}</h1>
<p class="muted">{{message}}</p></div>
<div class="buttons"><a class="button" href="{{next.href}}">{{next.label}}</a></div>
{{#if correlationId}}<p class="muted small">If you write to us about this, tell us this number: {{correlationId}}</p>{{/if}}`);

export function errorPage({
  title,
  message,
  correlationId = '',
  next = { href: '/', label: 'Go to the shop' },
}: ErrorPage): string {
  return page({ title, message, correlationId, next });
}

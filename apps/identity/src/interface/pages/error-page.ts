import { escaped, pageOf } from './page.js';

export interface ErrorPage {
  readonly title: string;
  readonly message: string;
  readonly correlationId?: string;
}

export function errorPage({ title, message, correlationId = '' }: ErrorPage): string {
  return pageOf(title, `<h1>${escaped(title)}</h1><p>${escaped(message)}</p><p>${escaped(correlationId)}</p>`);
}

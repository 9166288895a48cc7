import type { FastifyReply } from 'fastify';

export interface SentPage {
  /** The HTTP status; 200 when it is not given. */
  readonly status?: number;
  /**
   * Origins other than our own that the answer to a form of this page may redirect to, such as that of the client which asked
   * for the sign-in. Browsers check the redirects that follow a form, too.
   */
  readonly mayLeadTo?: readonly string[];
}

/**
 * The headers of a page: it loads only files of its own origin, runs no script, is shown in no frame and stored nowhere. Its
 * address may hold the code of a mail, so no other origin learns it; our own needs the Origin header to know its own forms.
 */
export function pageHeaders(mayLeadTo: readonly string[] = []): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    ["form-action 'self'", ...mayLeadTo].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
  };
}

export function sendPage(reply: FastifyReply, html: string, { status = 200, mayLeadTo }: SentPage = {}): void {
  void reply.code(status).headers(pageHeaders(mayLeadTo)).send(html);
}

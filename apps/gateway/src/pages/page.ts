import type { Response } from 'express';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Answers with an HTML page that may load from this origin only. */
export function sendPage(response: Response, html: string): void {
  response.setHeader('Content-Security-Policy', policy);
  response.type('html').send(html);
}

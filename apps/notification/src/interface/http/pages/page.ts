import type { FastifyReply } from 'fastify';
import Handlebars from 'handlebars';
import { pageStyle } from './page-style.js';

const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const layout = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{{title}} · Tradewind</title>
<style>${pageStyle}</style>
</head>
<body>
{{> content}}
</body>
</html>
`;

/** Writes a page. All values are escaped. */
export type WritePage<Values extends object> = (values: Values & { readonly title: string }) => string;

export function pageTemplate<Values extends object>(content: string): WritePage<Values> {
  const environment = Handlebars.create();
  environment.registerPartial('content', content);
  return environment.compile(layout, { strict: true, knownHelpersOnly: true });
}

/** Sends a page that loads nothing and runs no script. It may hold a token or mails of people, so nobody stores it. */
export function sendPage(reply: FastifyReply, html: string, status = 200): void {
  void reply
    .code(status)
    .header('Content-Security-Policy', policy)
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);
}

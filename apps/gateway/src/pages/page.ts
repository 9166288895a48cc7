import type { FastifyReply } from 'fastify';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Sends an HTML page whose Content-Security-Policy allows resources from this origin only. */
export function sendPage(reply: FastifyReply, html: string): void {
  reply.header('Content-Security-Policy', policy).type('text/html; charset=utf-8').send(html);
}

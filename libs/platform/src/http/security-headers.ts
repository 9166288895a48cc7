import type { FastifyReply, FastifyRequest } from 'fastify';

/** Headers for answers that are data, not pages; whoever serves a page sets its own policy. */
export function securityHeaders(_: FastifyRequest, { raw }: FastifyReply, next: () => void): void {
  raw.setHeader('X-Content-Type-Options', 'nosniff');
  raw.setHeader('X-Frame-Options', 'DENY');
  raw.setHeader('Referrer-Policy', 'no-referrer');
  raw.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  raw.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  next();
}

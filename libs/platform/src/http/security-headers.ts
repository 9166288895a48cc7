import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sets security headers for responses that are data. A handler that serves a page sets its own Content-Security-Policy.
 */
export function securityHeaders(_: FastifyRequest, { raw }: FastifyReply, next: () => void): void {
  raw.setHeader('X-Content-Type-Options', 'nosniff');
  raw.setHeader('X-Frame-Options', 'DENY');
  raw.setHeader('Referrer-Policy', 'no-referrer');
  raw.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  raw.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  next();
}

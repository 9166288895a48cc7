import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { pagePolicy, type PageNeeds } from './page-policy.js';

export interface PageOptions {
  /** The HTTP status; 200 by default. */
  readonly status?: number;
  /** By default, a page runs no script and has no frames. A function gets the nonce. */
  readonly needs?: PageNeeds | ((nonce: string) => PageNeeds);
}

/**
 * Sends an HTML page under a strict Content-Security-Policy. `write` gets a nonce, which is different for each answer; a
 * `<style>` element without it is ignored by browsers. Nobody stores the page.
 */
export function sendPage(
  reply: FastifyReply,
  write: (nonce: string) => string,
  { status = 200, needs = {} }: PageOptions = {},
): void {
  const nonce = randomBytes(16).toString('base64url');
  void reply
    .code(status)
    .header('Content-Security-Policy', pagePolicy(nonce, typeof needs === 'function' ? needs(nonce) : needs))
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(write(nonce));
}

import { createHash, timingSafeEqual } from 'node:crypto';
import type { preHandlerAsyncHookHandler } from 'fastify';

/** Refuses requests without the key as a bearer token. The time it takes tells nothing about the key. */
export function requireKey(key: string): preHandlerAsyncHookHandler {
  const expected = digest(`Bearer ${key}`);
  return async (request, reply) => {
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) return;
    await reply.code(401).send({ code: 'wrong-key' });
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

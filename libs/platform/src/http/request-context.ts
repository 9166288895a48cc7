import { AsyncResource } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

const contexts = new WeakMap<object, AsyncResource>();

/**
 * Keeps the async context of a request (correlation id, trace) while its body is read. The body arrives through socket
 * events, which do not carry that context. Add it after the hooks that open such a context.
 */
export function keepContextWhileReading(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _, done) => {
    contexts.set(request, new AsyncResource('request'));
    done();
  });
  server.addHook('preValidation', (request, _, done) => contexts.get(request)!.runInAsyncScope(done));
}

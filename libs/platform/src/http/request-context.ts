import { AsyncResource } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

const contexts = new WeakMap<object, AsyncResource>();

/**
 * Keeps what the request runs inside (correlation id, trace) while its body is read: that goes by events of the socket, which
 * know nothing of the request. Add it behind the hooks that open such a context.
 */
export function keepContextWhileReading(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _, done) => {
    contexts.set(request, new AsyncResource('request'));
    done();
  });
  server.addHook('preValidation', (request, _, done) => contexts.get(request)!.runInAsyncScope(done));
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception.js';
import { pathOf } from '../routing/path-of.js';

/**
 * Responds with 405 and an `Allow` header when the path exists but the method does not. Call it before routes are
 * registered.
 */
export function refuseWrongMethods(server: FastifyInstance): void {
  const methodsOf = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }) => {
    const methods = methodsOf.get(url) ?? new Set();
    for (const each of [method].flat()) methods.add(each);
    methodsOf.set(url, methods);
  });
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    const allowed = request.is404 ? allowedAt(methodsOf, pathOf(request)) : new Set<string>();
    if (allowed.size === 0 || allowed.has(request.method)) {
      done();
      return;
    }
    reply.header('Allow', [...allowed].sort().join(', '));
    done(new ProblemException(405, { code: 'method-not-allowed', title: 'This can not be done here' }));
  });
}

function allowedAt(methodsOf: ReadonlyMap<string, ReadonlySet<string>>, path: string): Set<string> {
  const routes = [...methodsOf].filter(([url]) => patternOf(url).test(path));
  return new Set(routes.flatMap(([, methods]) => [...methods]));
}

/** Supports the route patterns of this project: a parameter is a whole segment, and a star matches the rest. */
function patternOf(url: string): RegExp {
  const escaped = url.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll(/:\w+/g, '[^/]+').replace('*', '.*')}/?$`);
}

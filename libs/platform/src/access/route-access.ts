import type { FastifyInstance, RouteOptions } from 'fastify';
import type { AccessRule } from './access-rule.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. */
    access?: AccessRule;
  }
}

/**
 * Gives each route its rule when it is registered. The server does not get ready if a route has no rule, or if a rule
 * has no route.
 */
export function settleAccess(server: FastifyInstance, access: ReadonlyMap<string, AccessRule>): void {
  const missing = new Set<string>();
  const unused = new Set(access.keys());
  server.addHook('onRoute', (route: RouteOptions) => {
    for (const method of [route.method].flat()) {
      const name = namesOf(method, route).find((each) => access.has(each));
      if (name === undefined) missing.add(nameOf(method, route.url));
      else {
        unused.delete(name);
        route.config = { ...route.config, access: access.get(name) };
      }
    }
  });
  server.addHook('onReady', (done) => {
    done(complaintAbout([...missing], [...unused]));
  });
}

/** A route of a controller needs a rule of its own. */
function namesOf(method: string, { url, config }: RouteOptions): readonly string[] {
  const own = nameOf(method, url);
  return config?.controllerRoute ? [own] : [own, `ALL ${rootOf(url)}/*`];
}

/** Fastify answers HEAD requests with the GET route. */
function nameOf(method: string, url: string): string {
  return `${method === 'HEAD' ? 'GET' : method} ${rootOf(url) || '/'}`;
}

/** The paths `/oidc`, `/oidc/` and `/oidc/*` are one. */
function rootOf(url: string): string {
  return url.replace(/\/\*?$/, '');
}

function complaintAbout(missing: readonly string[], unused: readonly string[]): Error | undefined {
  if (missing.length === 0 && unused.length === 0) return undefined;
  return new Error(
    [
      ...missing.map((route) => `${route} has no rule: add it to the service's access table`),
      ...unused.map((route) => `${route} has a rule of access, but there is no such route`),
    ].join('\n'),
  );
}

import type { FastifyRequest } from 'fastify';

/**
 * Identifies the resource of a request: its route with the parameters filled in, and its query. The result is the same
 * for every spelling of the path.
 */
export function resourceOf({ routeOptions, params, url }: FastifyRequest): string {
  const [path, query] = url.split(/\?(.*)/s);
  const values = params as Readonly<Record<string, string>>;
  const route = routeOptions.url?.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  return query ? `${route ?? path}?${query}` : (route ?? path)!;
}

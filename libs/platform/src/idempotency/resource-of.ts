import type { FastifyRequest } from 'fastify';

/** What a request is about: its route with the parameters filled in, and its query. However a path is written, this is the same. */
export function resourceOf({ routeOptions, params, url }: FastifyRequest): string {
  const [path, query] = url.split(/\?(.*)/s);
  const values = params as Readonly<Record<string, string>>;
  const route = routeOptions.url?.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  return query ? `${route ?? path}?${query}` : (route ?? path)!;
}

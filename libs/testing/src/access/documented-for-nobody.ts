import type { TestService } from '../test-service.js';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly security?: readonly object[] }>>>>;
}

/** For each route of a service's OpenAPI document, whether the document lets it be called without credentials. */
export async function documentedForNobody(
  service: Pick<TestService, 'url' | 'tokenFor'>,
): Promise<ReadonlyMap<string, boolean>> {
  const headers = { Authorization: `Bearer ${service.tokenFor({ roles: ['operations'] })}` };
  const { paths } = (await (await fetch(`${service.url}/openapi.json`, { headers })).json()) as Document;
  return new Map(
    Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { security = [] }]) => [
        `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        security.length === 0 || security.some((requirement) => Object.keys(requirement).length === 0),
      ]),
    ),
  );
}

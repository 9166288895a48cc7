import { anId, type OpenApi, type Parameter, resolved, type Schema } from './schema.js';

export interface Route {
  readonly route: string;
  readonly method: string;
  /** The path with each value that its parameters may have: the id of a row is a UUID or a number. */
  readonly paths: readonly string[];
  /** Of its body. */
  readonly schema: Schema | undefined;
}

export function routesOf(document: OpenApi): Route[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody, parameters = [] }]) => ({
      route: `${method.toUpperCase()} ${path}`,
      method,
      paths: pathsOf(path, parameters, document),
      schema: requestBody?.content['application/json']?.schema,
    })),
  );
}

function pathsOf(path: string, parameters: readonly Parameter[], document: OpenApi): string[] {
  const choices = parameters.flatMap(({ in: where, schema = {} }) =>
    where === 'path' ? (resolved(schema, document).enum ?? []) : [],
  );
  const values = path.includes('{') ? [anId, '1', ...choices] : [anId];
  return values.map((value) => path.replace(/\{\w+\}/g, String(value)));
}

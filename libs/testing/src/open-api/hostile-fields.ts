import type { Response } from 'supertest';
import type { TestService } from '../test-service.js';
import { refuses, send } from './refusals.js';
import { type Route, routesOf } from './routes.js';
import { anId, type OpenApi, resolved, sampleOf, type Schema } from './schema.js';

/** What a caller may try to set although only the service decides it. */
const coveted = ['id', 'role', 'roles', 'userId', 'ownerId', 'buyerId', 'price', 'unitPrice', 'status', 'version'];

const unsafe = ['__proto__', 'constructor', 'hasOwnProperty'];

/**
 * Sends every route of a service, as an operator, a body in which each object has fields that its schema does not declare: ids,
 * roles, owners and prices, and names that reach a prototype. Resolves with the requests that were not refused with a 422 that
 * names the field. A route that checks a signature over the bytes of its body is not tried; `signed` names it.
 */
export async function undeclaredFieldsTaken(service: TestService, signed: readonly string[] = []): Promise<string[]> {
  const { body: document } = (await service.request.get('/openapi.json').expect(200)) as { body: OpenApi };
  const taken: string[] = [];
  for (const { route, method, paths, schema } of bodiesOf(document).filter(({ route }) => !signed.includes(route))) {
    const sample = sampleOf(schema, document);
    for (const { at, declared } of objectsOf(schema, document, [])) {
      const fields = [...coveted.filter((name) => !declared.includes(name)), ...unsafe];
      for (const field of fields) {
        const name = [...at, field].join('.');
        const body = withField(sample, at, field);
        const answers = await Promise.all(paths.map((path) => send(service, { method, path, body })));
        if (!answers.some((answer) => refuses(answer, 422, name)))
          taken.push(told(`${route} body ${name}`, answers[0]!));
      }
    }
  }
  for (const { route, method, paths } of routesOf(document)) {
    const answer = await send(service, { method, path: `${paths[0]}?__proto__[role]=operations` });
    if (answer.status < 400) taken.push(told(`${route} query __proto__[role]`, answer));
  }
  return taken;
}

function bodiesOf(document: OpenApi): (Route & { readonly schema: Schema })[] {
  return routesOf(document).flatMap(({ schema, ...route }) =>
    schema && objectsOf(schema, document, []).length > 0 ? [{ ...route, schema }] : [],
  );
}

interface ObjectInBody {
  readonly at: readonly string[];
  readonly declared: readonly string[];
}

/** The objects of a body, outermost first. The first item stands for all items of a list. */
function objectsOf(schema: Schema, document: OpenApi, at: readonly string[]): ObjectInBody[] {
  const { type, properties, items } = resolved(schema, document);
  if (type === 'array' && items) return objectsOf(items, document, [...at, '0']);
  if (!properties) return [];
  const inner = Object.entries(properties).flatMap(([name, each]) => objectsOf(each, document, [...at, name]));
  return [{ at, declared: Object.keys(properties) }, ...inner];
}

/** A copy of `sample` in which the object at that place has one more field. */
function withField(sample: unknown, at: readonly string[], field: string): unknown {
  const [head, ...rest] = at;
  if (Array.isArray(sample)) return [withField(sample[0], rest, field)];
  const entries = Object.entries(sample as object);
  if (head === undefined) return ownFields([...entries, [field, anId]]);
  return ownFields(entries.map(([name, value]) => [name, name === head ? withField(value, rest, field) : value]));
}

/** `Object.fromEntries` makes even `__proto__` a field of its own. */
const ownFields = (entries: readonly (readonly [string, unknown])[]): object => Object.fromEntries(entries);

function told(what: string, { status, text }: Response): string {
  return `${what}: ${status} ${text.slice(0, 300)}`;
}

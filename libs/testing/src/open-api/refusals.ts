import { roles } from '@tradewind/platform';
import type { Response } from 'supertest';
import type { TestService } from '../test-service.js';
import { requestFieldsOf, type RequestField, type RequestParts } from './request-fields.js';
import type { OpenApi } from './schema.js';

const nul = 'harbour\u0000';
const halfAPair = 'harbour\ud800';
const tooLarge = 1e20;

/**
 * As an operator, sends text that no database can store in every text field of a service, and in the name of an
 * additional field. Resolves with the requests that were not refused with a 422 that names the field.
 */
export async function unstorableTextsTaken(service: TestService): Promise<string[]> {
  const fields = (await fieldsOf(service)).filter(
    ({ schema }) => schema.type === undefined || schema.type === 'string',
  );
  assertSome(fields);
  const taken: string[] = [];
  for (const field of fields) {
    const texts = field.in === 'body' ? [nul, halfAPair] : [nul];
    for (const text of texts) {
      const answer = await send(service, field.holding(text));
      if (!refuses(answer, 422, field.field)) taken.push(told(field, text, answer));
    }
  }
  for (const { route, holding } of fields.filter((field) => field.in === 'body')) {
    const { body, ...request } = holding('harbour');
    const answer = await send(service, { ...request, body: { ...(body as object), '\ud800': 'harbour' } });
    if (!refuses(answer, 422, '\\ud800')) taken.push(`${route} with a field of such a name: ${answer.status}`);
  }
  return taken;
}

/** Resolves with the number fields that have no maximum in the document, or accept 10^20. */
export async function boundlessNumbers(service: TestService): Promise<string[]> {
  const numbers = (await fieldsOf(service)).filter(({ schema }) => /^(integer|number)$/.test(schema.type ?? ''));
  assertSome(numbers);
  const boundless: string[] = [];
  for (const field of numbers) {
    if (field.schema.maximum === undefined) boundless.push(`${field.route} ${field.field}: has no maximum`);
    const answer = await send(service, field.holding(tooLarge));
    if (!refuses(answer, 400, field.field)) boundless.push(told(field, tooLarge, answer));
  }
  return boundless;
}

/** Without this check, a service whose document names no such field would pass unnoticed. */
function assertSome(fields: readonly RequestField[]): void {
  if (fields.length === 0) throw new Error('The document names no field to try');
}

async function fieldsOf(service: TestService): Promise<RequestField[]> {
  const { body } = await service.request.get('/openapi.json').expect(200);
  return requestFieldsOf(body as OpenApi);
}

/** @param patienceMs after it, the answer counts as missing, which is an error */
export async function send(
  service: TestService,
  { method, path, body }: RequestParts,
  patienceMs = 60_000,
): Promise<Response> {
  const request = service.request[method as 'post'](path)
    .auth(service.tokenFor({ roles: [...roles] }), { type: 'bearer' })
    .timeout(patienceMs);
  return body === undefined ? request : request.send(body as object);
}

export function refuses(answer: Response, status: number, field: string): boolean {
  const { errors = [] } = answer.body as { errors?: { field: string }[] };
  return answer.status === status && errors.some((error) => error.field === field);
}

function told({ route, in: where, field }: RequestField, value: unknown, answer: Response): string {
  return `${route} ${where} ${field} = ${JSON.stringify(value)}: ${answer.status} ${answer.text.slice(0, 300)}`;
}

import type { Response } from 'supertest';
import { eventually } from '../eventually.js';
import type { TestService } from '../test-service.js';
import { send } from './refusals.js';
import type { RequestParts } from './request-fields.js';
import { routesOf } from './routes.js';
import { type OpenApi, sampleOf } from './schema.js';

/** Within it, somebody must be told that the database is away. */
const patienceMs = 5_000;

/** They tell how the service is, and leave out what they can not know. */
const ofWhatIsInMemory = ['GET /messaging', 'GET /workshop'];

/**
 * Takes the database away from a service, and calls every route of its OpenAPI document as somebody with every role. An answer is
 * right if it tells to come back (503 `database-unavailable` with Retry-After) or refuses the request itself (4xx). Resolves with
 * the answers that are neither, and does so when the service serves again.
 */
export async function falseAnswersWithoutDatabase(service: TestService): Promise<string[]> {
  const { body } = await service.request.get('/openapi.json').expect(200);
  const { complaints, read } = await service.withoutDatabase(() => callEveryRoute(service, body as OpenApi));
  if (!read) return [...complaints, 'no route that reads needs the database'];
  await eventually(async () => {
    const answer = await send(service, read);
    if (answer.status >= 500) throw new Error(`${read.path} does not come back: ${wordsOf(answer)}`);
  });
  return complaints;
}

interface Told {
  readonly complaints: string[];
  /** A request that reads, and was told to come back. */
  readonly read: RequestParts | undefined;
}

async function callEveryRoute(service: TestService, document: OpenApi): Promise<Told> {
  const complaints: string[] = [];
  let read: RequestParts | undefined;
  for (const { route, method, paths, schema } of routesOf(document)) {
    if (ofWhatIsInMemory.includes(route)) continue;
    for (const path of paths) {
      const request = { method, path, body: schema && sampleOf(schema, document) };
      const answer = await send(service, request, patienceMs).catch(String);
      if (typeof answer !== 'string' && tellsToComeBack(answer)) {
        if (method === 'get') read = request;
      } else if (typeof answer === 'string' || answer.status < 400 || answer.status >= 500) {
        complaints.push(`${route} ${path}: ${wordsOf(answer)}`);
      }
    }
  }
  return { complaints, read };
}

function tellsToComeBack({ status, body, headers }: Response): boolean {
  const { code } = body as { code?: string };
  return status === 503 && code === 'database-unavailable' && Number(headers['retry-after']) > 0;
}

const wordsOf = (answer: Response | string): string =>
  typeof answer === 'string' ? answer : `${answer.status} ${answer.text.slice(0, 200)}`;

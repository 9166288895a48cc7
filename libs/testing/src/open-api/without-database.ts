import type { Response } from 'supertest';
import { eventually } from '../eventually.js';
import type { TestService } from '../test-service.js';
import { send } from './refusals.js';
import { type Route, routesOf } from './routes.js';
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
  const document = body as OpenApi;
  const routes = routesOf(document).filter(({ route }) => !ofWhatIsInMemory.includes(route));
  const told = await service.withoutDatabase(async () => {
    const complaints: string[] = [];
    const unavailable = new Set<Route>();
    for (const route of routes) {
      for (const path of route.paths) {
        const request = { method: route.method, path, body: route.schema && sampleOf(route.schema, document) };
        const answer = await send(service, request, patienceMs).catch(String);
        if (typeof answer !== 'string' && tellsToComeBack(answer)) unavailable.add(route);
        else if (typeof answer === 'string' || answer.status < 400 || answer.status >= 500)
          complaints.push(`${route.route} ${path}: ${wordsOf(answer)}`);
      }
    }
    return { complaints, reads: [...unavailable].filter(({ method }) => method === 'get') };
  });
  const [first] = told.reads;
  if (!first) return [...told.complaints, 'no route that reads needs the database'];
  await eventually(async () => {
    const answer = await send(service, { method: first.method, path: first.paths[0]! });
    if (answer.status >= 500) throw new Error(`${first.route} does not come back: ${wordsOf(answer)}`);
  });
  return told.complaints;
}

function tellsToComeBack({ status, body, headers }: Response): boolean {
  const { code } = body as { code?: string };
  return status === 503 && code === 'database-unavailable' && Number(headers['retry-after']) > 0;
}

const wordsOf = (answer: Response | string): string =>
  typeof answer === 'string' ? answer : `${answer.status} ${answer.text.slice(0, 200)}`;

import { ACCESS, type AccessRule } from '@tradewind/platform';
import type { TestService } from '../test-service.js';
import { readMatrix, type Expectation } from './access-matrix.js';
import { callers, credentialsOf, type Caller, type Owner } from './callers.js';
import { documentedForNobody } from './documented-for-nobody.js';

export interface Resources extends Owner {
  /** The parameters of the paths, which name what belongs to the owner: `{ orderId: '…' }`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The query of routes that need one, such as `{ 'GET /figures/revenue': 'from=2026-01-01&to=2026-01-02' }`. */
  readonly queries?: Readonly<Record<string, string>>;
  /** Routes about what is not there, so that whoever may call them gets 404. */
  readonly absent?: readonly string[];
  /** A process without events lacks the routes of the clock and of dead letters. Default: `service`. */
  readonly kind?: 'service' | 'process';
}

/** What is asked: a `TestService`, or a process that is none. */
export type AskedService = Pick<TestService, 'app' | 'url' | 'tokenFor' | 'clientTokenFor'>;

const unused = { id: '999999', position: '999999' };
const absentOfPlatform = ['GET /messaging/outbox/:position', 'GET /dead-letters/:id', 'POST /dead-letters/:id/discard'];

/**
 * The columns of a matrix are: nobody; a guest with a basket; another customer than the owner; a person with the role
 * catalogue, stock, orders, support, analyst, operations, or accounts; a program with the role accounts; the owner. The
 * marks are: `+` may, `-` may not (401 or 403), `0` is told that there is no such thing (404), `*` depends on a cookie or a
 * link, which specs of its own test.
 *
 * Calls every route of the service in the name of every caller, and compares what happens with the matrix. What reads
 * must succeed; what writes gets an empty body, and must be refused for that, not for who has sent it. The OpenAPI document must
 * demand credentials where nobody may call. Resolves with a sentence for each violation, and for each route without a row and row
 * without a route.
 */
export async function accessViolations(service: AskedService, rows: string, resources: Resources): Promise<string[]> {
  const matrix = readMatrix(rows, resources.kind ?? 'service');
  const routes = [...service.app.get<ReadonlyMap<string, AccessRule>>(ACCESS).keys()].filter(
    (route) => !route.startsWith('ALL '),
  );
  const violations = [
    ...routes.filter((route) => !matrix.has(route)).map((route) => `${route} has no row`),
    ...[...matrix.keys()].filter((route) => !routes.includes(route)).map((route) => `${route} is no route`),
  ];
  const forNobody = await documentedForNobody(service);
  for (const [route, expectations] of matrix) {
    if (!routes.includes(route)) continue;
    const misstatement = misstatementOf(expectations.get('nobody')!, forNobody.get(route));
    if (misstatement) violations.push(`${route}: ${misstatement}`);
    for (const caller of callers) {
      const answer = await call(service, route, caller, resources);
      const complaint = complaintAbout(expectations.get(caller)!, answer, caller, {
        isRead: route.startsWith('GET '),
        isAbsent: [...absentOfPlatform, ...(resources.absent ?? [])].includes(route),
      });
      if (complaint) violations.push(`${route} by ${caller}: ${complaint}`);
    }
  }
  return violations;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Of the OpenAPI document about callers without credentials. It need not describe every route. */
function misstatementOf(expected: Expectation, isDocumentedForNobody: boolean | undefined): string | undefined {
  if (isDocumentedForNobody === undefined || expected === 'own-credentials') return undefined;
  if (isDocumentedForNobody === (expected === 'yes')) return undefined;
  return `the OpenAPI document demands ${isDocumentedForNobody ? 'no ' : ''}credentials`;
}

async function call(service: AskedService, route: string, caller: Caller, resources: Resources): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const values: Readonly<Record<string, string>> = { ...unused, ...resources.parameters };
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`${route} needs a value of ${name}`);
    return values[name];
  });
  const url = [service.url + filled, resources.queries?.[route]].filter(Boolean).join('?');
  const headers = credentialsOf(caller, service, resources);
  const response = await fetch(url, { method, headers, redirect: 'manual' });
  return { status: response.status, body: await bodyOf(response) };
}

/** A stream of events has no end. What is no JSON counts as empty. */
async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (/json/.test(type)) return response.json();
  await response.body?.cancel();
  return {};
}

/** The codes of the platform. A handler may refuse a signature with 401, too. */
const refusals = ['not-signed-in', 'not-allowed'];

interface Called {
  readonly isRead: boolean;
  readonly isAbsent: boolean;
}

function complaintAbout(
  expected: Expectation,
  { status, body }: Answer,
  caller: Caller,
  { isRead, isAbsent }: Called,
): string | undefined {
  const answered = `it answered ${status} ${JSON.stringify(body).slice(0, 200)}`;
  if (status >= 500) return answered;
  if (expected === 'own-credentials') return undefined;
  if (expected === 'no') {
    const refusal = caller === 'nobody' || caller === 'guest' ? 401 : 403;
    return status === refusal ? undefined : `expected ${refusal}, but ${answered}`;
  }
  if (expected === 'hidden' || (isAbsent && isRead))
    return status === 404 ? undefined : `expected 404, but ${answered}`;
  const { code } = body as { code?: string };
  const isRefused = refusals.includes(code ?? '') || (status === 404 && !isAbsent);
  return isRefused || (isRead && status >= 300) ? `expected that they may, but ${answered}` : undefined;
}

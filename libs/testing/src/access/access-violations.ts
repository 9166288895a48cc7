import { ACCESS, type AccessRule } from '@tradewind/platform';
import type { TestService } from '../test-service.js';
import { readMatrix, type AccessMatrix, type Expectation } from './access-matrix.js';
import { callRoute, type Answer } from './call-route.js';
import { callers, credentialsOf, type Caller } from './callers.js';
import { documentedForNobody } from './documented-for-nobody.js';
import { missingMention } from './missing-mention.js';
import type { Resources } from './resources.js';

/** What is asked: a `TestService`, or a process that is none. */
export type AskedService = Pick<TestService, 'app' | 'url' | 'tokenFor' | 'clientTokenFor'>;

const absentOfPlatform = ['GET /messaging/outbox/:position', 'GET /dead-letters/:id', 'POST /dead-letters/:id/discard'];

/**
 * The columns of a matrix are: nobody; a guest with a basket; another customer than the owner; a person with the role
 * catalogue, stock, orders, support, analyst, operations, or accounts; a program with the role accounts; one with every
 * role of the back office, as the tools have; the owner. The marks are: `+` may, `-` may not (401 or 403), `0` is told that
 * there is no such thing (404). Where a cookie or a link decides, `*` names the spec that shows it, which must mention the route.
 *
 * Calls every route of the service in the name of every caller, and compares what happens with the matrix. What reads
 * must succeed; what writes gets an empty body, unless the resources have one, and must be refused for that, not for who has
 * sent it. A rule of everything below a path is tried at one path. The OpenAPI document must demand credentials where nobody
 * may call. Resolves with a sentence for each violation, and for each route without a row and row without a route.
 */
export async function accessViolations(service: AskedService, rows: string, resources: Resources): Promise<string[]> {
  const matrix = readMatrix(rows, resources.kind ?? 'service');
  const routes = [...service.app.get<ReadonlyMap<string, AccessRule>>(ACCESS).keys()];
  const violations = [
    ...routes.filter((route) => !matrix.has(route)).map((route) => `${route} has no row`),
    ...[...matrix.keys()].filter((route) => !routes.includes(route)).map((route) => `${route} is no route`),
    ...missingMentions(matrix, resources),
  ];
  const forNobody = await documentedForNobody(service);
  for (const [route, { expected }] of matrix) {
    if (!routes.includes(route)) continue;
    const misstatement = misstatementOf(expected.get('nobody')!, forNobody.get(route));
    if (misstatement) violations.push(`${route}: ${misstatement}`);
    for (const caller of callers) {
      const answer = await callRoute(service.url, route, credentialsOf(caller, service, resources), resources);
      const complaint = complaintAbout(expected.get(caller)!, answer, caller, {
        isRead: /^(GET|ALL) /.test(route),
        isAbsent: [...absentOfPlatform, ...(resources.absent ?? [])].includes(route),
      });
      if (complaint) violations.push(`${route} by ${caller}: ${complaint}`);
    }
  }
  return violations;
}

function missingMentions(matrix: AccessMatrix, { specs }: Resources): string[] {
  return [...matrix].flatMap(([route, { shownBy }]) => {
    const missing = shownBy && missingMention(route, new URL(shownBy, specs));
    return missing ? [`${route}: ${missing}`] : [];
  });
}

/** Of the OpenAPI document about callers without credentials. It need not describe every route. */
function misstatementOf(expected: Expectation, isDocumentedForNobody: boolean | undefined): string | undefined {
  if (isDocumentedForNobody === undefined || expected === 'own-credentials') return undefined;
  if (isDocumentedForNobody === (expected === 'yes')) return undefined;
  return `the OpenAPI document demands ${isDocumentedForNobody ? 'no ' : ''}credentials`;
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

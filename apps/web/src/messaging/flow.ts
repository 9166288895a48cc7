import type { ServiceName } from '../api/services.js';
import type { Messaging } from './queries.js';

export interface ServiceFlow {
  readonly service: ServiceName;
  /** Absent while the service has not answered. */
  readonly figures?: Messaging | undefined;
  readonly error?: Error | null;
}

export interface Finding {
  readonly tone: 'ok' | 'wait' | 'bad';
  /** What an operator should know of the service, the worst first. */
  readonly says: string;
}

const oldMs = 60_000;
const behindMessages = 100;

/** What is wrong with the flow of a service; the limits are those of the alerts. */
export function findingsOf({ figures, error }: ServiceFlow): Finding[] {
  if (error) return [{ tone: 'bad', says: 'Does not answer' }];
  if (!figures) return [{ tone: 'wait', says: 'Not read yet' }];
  const { outbox, consumers, deadLetters, undeliverable } = figures;
  const findings: Finding[] = [];
  const find = (is: boolean | undefined, tone: Finding['tone'], says: string) => is && findings.push({ tone, says });
  find(outbox === null, 'bad', 'Its database does not answer');
  find(Boolean(outbox?.relay.blockedBy), 'bad', 'Publishing is blocked');
  find(outbox?.relay.role !== 'cdc' && outbox?.relay.owner === null, 'bad', 'Nobody relays');
  find((outbox?.oldestAgeMs ?? 0) > oldMs, 'bad', 'An event waits too long');
  find((deadLetters?.dead ?? 0) > 0, 'bad', 'Dead letters');
  find((undeliverable?.dead ?? 0) > 0, 'bad', 'Events that the broker refuses');
  find(consumers === null, 'wait', 'How far it is behind is not known');
  find(lagOf(figures) > behindMessages, 'wait', 'Behind');
  find((deadLetters?.retrying ?? 0) > 0, 'wait', 'Retries');
  return findings.length > 0 ? findings : [{ tone: 'ok', says: 'Flows' }];
}

export const lagOf = ({ consumers }: Pick<Messaging, 'consumers'>): number =>
  (consumers ?? []).reduce((sum, { lag }) => sum + lag, 0);

export interface ShopFlow {
  readonly pending: number;
  readonly oldestAgeMs: number;
  readonly lag: number;
  readonly dead: number;
  readonly blockedKeys: number;
  /** Services whose figures are missing in these sums. */
  readonly missing: readonly ServiceName[];
}

export function flowOfTheShop(services: readonly ServiceFlow[]): ShopFlow {
  const known = services.flatMap(({ figures, error }) => (figures && !error ? [figures] : []));
  const sum = (of: (figures: Messaging) => number | null | undefined) =>
    known.reduce((total, figures) => total + (of(figures) ?? 0), 0);
  return {
    pending: sum(({ outbox }) => outbox?.pending),
    oldestAgeMs: Math.max(0, ...known.map(({ outbox }) => outbox?.oldestAgeMs ?? 0)),
    lag: sum(lagOf),
    dead: sum(({ deadLetters, undeliverable }) => (deadLetters?.dead ?? 0) + (undeliverable?.dead ?? 0)),
    blockedKeys: sum(({ deadLetters }) => deadLetters?.blockedKeys),
    missing: services.filter(({ figures, error }) => !figures || error).map(({ service }) => service),
  };
}

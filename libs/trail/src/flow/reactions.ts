import type { RecordedStep } from '../trail-step.js';
import { eventTitle } from './event-name.js';
import { lostMessages } from './lost-messages.js';
import { isRecordedInFull } from './recorded-in-full.js';

/** The services that handle each type of integration event, as the contracts and the code declare. */
export type ConsumersOf = (type: string) => readonly string[];

export const reactionStates = ['reacted', 'doubled', 'pending', 'retrying', 'parked', 'dead', 'lost'] as const;

/** `doubled`: it took effect more than once · `lost`: the message was never published, and never will be. */
export type ReactionState = (typeof reactionStates)[number];

/** What a service that should react to a message has made of it. */
export interface Reaction {
  readonly service: string;
  readonly state: ReactionState;
  /** Milliseconds from the publication to the end of the reaction. */
  readonly afterMs?: number;
  readonly attempts: number;
  /** When the next attempt is due, in ms since the epoch. */
  readonly until?: number;
}

export interface MessageReactions {
  readonly messageId: string;
  readonly type: string;
  readonly title: string;
  /** Also if nobody recorded it, and somebody received it. */
  readonly isRelayed: boolean;
  readonly reactions: readonly Reaction[];
}

/**
 * For each message of a flow the services that should react to it, and whether they have. Of a message whose publication was not
 * recorded, because there were too many flows, only those that have failed: that the others have not reacted is not known.
 */
export function reactionsOf(steps: readonly RecordedStep[], consumersOf: ConsumersOf): MessageReactions[] {
  const messages = new Map<string, RecordedStep>();
  const relayed = new Map<string, RecordedStep>();
  const lost = lostMessages(steps);
  const stepsOf = new Map<string, RecordedStep[]>();
  const blocked = parentsOf(steps, isBlocked);
  const undone = parentsOf(steps, ({ kind }) => kind === 'rollback');
  for (const step of steps) {
    if (step.messageId === undefined || step.type === undefined) continue;
    const id = String(step.messageId);
    if (step.kind === 'relayed') relayed.set(id, relayed.get(id) ?? step);
    if (step.kind === 'relayed' || step.kind === 'received' || lost.has(id)) messages.set(id, messages.get(id) ?? step);
    if (blocked.has(step.id)) continue;
    const others = stepsOf.get(id);
    if (others) others.push(step);
    else stepsOf.set(id, [step]);
  }
  return [...messages].map(([messageId, { type }]) => {
    const ofMessage = stepsOf.get(messageId) ?? [];
    const publication = relayed.get(messageId);
    const isPartial = !publication && !ofMessage.every(isRecordedInFull);
    const seen = ofMessage.flatMap(({ kind, service }) => (kind === 'received' ? [service] : []));
    const services = [...new Set([...consumersOf(String(type)), ...seen])];
    const reactions = services.map((service) =>
      lost.has(messageId)
        ? { service, state: 'lost' as const, attempts: 0 }
        : reactionOf(service, ofMessage, publication, steps, undone),
    );
    return {
      messageId,
      type: String(type),
      title: eventTitle(String(type)),
      isRelayed: publication !== undefined || isPartial,
      reactions: isPartial ? reactions.filter(({ state }) => state !== 'pending') : reactions,
    };
  });
}

/** The message waits behind an earlier one of its key. */
const isBlocked = ({ kind, outcome }: RecordedStep): boolean => kind === 'inbox' && outcome === 'blocked';

function parentsOf(steps: readonly RecordedStep[], of: (step: RecordedStep) => boolean): Set<string | undefined> {
  return new Set(steps.filter(of).map(({ parentId }) => parentId));
}

function reactionOf(
  service: string,
  ofMessage: readonly RecordedStep[],
  publication: RecordedStep | undefined,
  steps: readonly RecordedStep[],
  undone: ReadonlySet<string | undefined>,
): Reaction {
  const own = ofMessage.filter((step) => step.service === service);
  const received = own.filter(({ kind }) => kind === 'received');
  const succeeded = received.filter(({ id, error }) => error === undefined && !undone.has(id));
  const handled = succeeded[0];
  const latest = own
    .filter(({ kind }) => kind === 'retry-scheduled' || kind === 'parked' || kind === 'dead-lettered')
    .at(-1);
  const attempts = received.length;
  if (handled) {
    const afterMs = publication && Math.max(0, handled.at + handled.durationMs - publication.at);
    const state = timesAccepted(succeeded, steps) > 1 ? 'doubled' : 'reacted';
    return { service, state, attempts, ...(afterMs !== undefined && { afterMs }) };
  }
  if (latest?.kind === 'dead-lettered') return { service, state: 'dead', attempts };
  if (latest?.kind === 'parked') return { service, state: 'parked', attempts };
  if (latest) return { service, state: 'retrying', attempts, until: Number(latest.until) };
  return { service, state: 'pending', attempts };
}

/** How often the inbox took the message for a new one, in deliveries that succeeded. */
function timesAccepted(succeeded: readonly RecordedStep[], steps: readonly RecordedStep[]): number {
  if (succeeded.length < 2) return succeeded.length;
  const deliveries = new Set(succeeded.map(({ id }) => id));
  return steps.filter(
    ({ kind, outcome, parentId = '' }) => kind === 'inbox' && outcome === 'new' && deliveries.has(parentId),
  ).length;
}

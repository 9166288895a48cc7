import { EndlessEventCascadeError } from '../errors/endless-event-cascade-error.js';
import type { RecordedEvent } from './recorded-event.js';

const maxRounds = 100;
const maxRaisedByHandlers = 10_000;
const linksShown = 8;

/** Events of the command itself are not counted, because an import may legitimately record thousands. */
export function assertCascadeEnds(next: RecordedEvent, raisedByHandlers: number): void {
  if (next.round > maxRounds || raisedByHandlers > maxRaisedByHandlers)
    throw new EndlessEventCascadeError(chainTo(next));
}

function chainTo(last: RecordedEvent): string[] {
  const chain: string[] = [];
  for (let link: RecordedEvent | undefined = last; link && chain.length < linksShown; link = link.cause) {
    chain.unshift(`${link.event.constructor.name} (raised by ${link.raisedBy})`);
  }
  return chain;
}

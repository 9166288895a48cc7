import { setTimeout } from 'node:timers/promises';
import { eventText, type ServerSentEvents } from '../server-sent-events.js';
import type { FlowLists } from './flow-lists.js';
import type { FlowStreamQuery } from './flow-queries.js';

const mostFlows = 200;
/** A screen need not change more often. */
const leastPauseMs = 100;

/** Writes an event `flows` with the flows that changed, as they are now, at most ten times a second. */
export async function streamFlows(
  lists: FlowLists,
  events: ServerSentEvents,
  query: FlowStreamQuery,
  lastEventId?: string,
): Promise<void> {
  let place = lists.placeOf(lastEventId) ?? query.after ?? lists.last;
  while (!events.ending.aborted) {
    await lists.change(place, events.ending);
    const list = lists.read(query, place, mostFlows);
    place = list.last;
    if (list.flows.length > 0) await events.write(eventText('flows', list, lists.idOf(list)));
    await setTimeout(leastPauseMs, undefined, { signal: events.ending }).catch(() => undefined);
  }
  events.end();
}

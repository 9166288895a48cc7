import { setTimeout } from 'node:timers/promises';
import type { FlowLists } from '../flows/flow-lists.js';
import { eventText, type ServerSentEvents } from '../server-sent-events.js';
import type { ProcessLists } from './process-lists.js';
import type { ProcessStreamQuery } from './process-queries.js';

const mostProcesses = 200;
/** A screen need not change more often. */
const leastPauseMs = 100;

/** Writes an event `processes` with the instances that changed, as they are now, at most ten times a second. */
export async function streamProcesses(
  { lists, changes }: { readonly lists: ProcessLists; readonly changes: FlowLists },
  events: ServerSentEvents,
  query: ProcessStreamQuery,
  lastEventId?: string,
): Promise<void> {
  let place = changes.placeOf(lastEventId) ?? query.after ?? changes.last;
  while (!events.ending.aborted) {
    await changes.change(place, events.ending);
    const list = lists.read(query, place, mostProcesses);
    place = list.last;
    if (list.processes.length > 0) await events.write(eventText('processes', list, changes.idOf(list)));
    await setTimeout(leastPauseMs, undefined, { signal: events.ending }).catch(() => undefined);
  }
  events.end();
}

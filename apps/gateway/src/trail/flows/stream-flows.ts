import { setTimeout } from 'node:timers/promises';
import { eventText, type ServerSentEvents } from '../server-sent-events.js';
import type { FlowLists } from './flow-lists.js';
import type { FlowStreamQuery } from './flow-queries.js';
import { FlowSample } from './flow-sample.js';

const mostFlows = 200;
/** A screen need not change more often. */
const leastPauseMs = 100;
/** While flows are left out, a screen hears how many, and when that has ended. */
const sampleNewsMs = 1_000;

/** Writes an event `flows` with the flows that changed, as they are now, at most ten times a second. */
export async function streamFlows(
  lists: FlowLists,
  events: ServerSentEvents,
  query: FlowStreamQuery,
  lastEventId?: string,
): Promise<void> {
  const sample = new FlowSample();
  let place = lists.placeOf(lastEventId) ?? query.after ?? lists.last;
  let told = { oneOf: 1, leftOut: 0, at: 0 };
  while (!events.ending.aborted) {
    const news = told.oneOf > 1 ? AbortSignal.timeout(sampleNewsMs) : undefined;
    await lists.change(place, news ? AbortSignal.any([events.ending, news]) : events.ending);
    const list = lists.readSample(query, place, mostFlows, sample);
    place = list.last;
    const { oneOf, leftOut } = sample;
    const isNews = oneOf !== told.oneOf || (leftOut !== told.leftOut && Date.now() - told.at >= sampleNewsMs);
    if (list.flows.length === 0 && !isNews) continue;
    told = { oneOf, leftOut, at: Date.now() };
    await events.write(eventText('flows', list, lists.idOf(list)));
    await setTimeout(leastPauseMs, undefined, { signal: events.ending }).catch(() => undefined);
  }
  events.end();
}

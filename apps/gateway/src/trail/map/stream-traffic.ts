import { setTimeout } from 'node:timers/promises';
import { eventText, type ServerSentEvents } from '../server-sent-events.js';
import { ringSize, type TrailRing } from '../trail-ring.js';
import { isTraffic, trafficOf } from './traffic.js';

/** A screen need not change more often. */
const leastPauseMs = 100;

/**
 * Writes an event `traffic` with the messages that have moved since the last one, at most ten times a second. They are counted,
 * so that an event stays small however many they are.
 */
export async function streamTraffic(ring: TrailRing, events: ServerSentEvents): Promise<void> {
  let place = ring.last;
  while (!events.ending.aborted) {
    await ring.arrival(place, events.ending);
    const { steps, missed, last } = ring.read(place, ringSize, isTraffic);
    place = last;
    if (steps.length === 0 && missed === 0) continue;
    await events.write(eventText('traffic', { traffic: trafficOf(steps), missedSteps: missed }));
    await setTimeout(leastPauseMs, undefined, { signal: events.ending }).catch(() => undefined);
  }
  events.end();
}

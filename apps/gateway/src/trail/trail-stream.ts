import { eventText, type ServerSentEvents } from './server-sent-events.js';
import type { StepFilter, TrailRing } from './trail-ring.js';

const batchSize = 200;

/**
 * Writes the trail as server-sent events: `step` with the step's position as its id, and `gap` when steps were
 * overwritten before this client read them. It buffers nothing for a slow client beyond the ring.
 */
export async function streamTrail(
  ring: TrailRing,
  events: ServerSentEvents,
  { after, filter }: { readonly after: number; readonly filter?: StepFilter },
): Promise<void> {
  let place = after;
  while (!events.ending.aborted) {
    const { steps, missed, last } = ring.read(place, batchSize, filter);
    const texts = steps.map((step) => eventText('step', step, ring.placeText(step.seq)));
    if (missed > 0) texts.unshift(gapEvent(missed));
    place = last;
    if (texts.length > 0) await events.write(texts.join(''));
    await ring.arrival(place, events.ending);
  }
  events.end();
}

/** `missed: null` means that the number of missed steps is unknown because the gateway was restarted. */
export function gapEvent(missed: number | null): string {
  return eventText('gap', { missed });
}

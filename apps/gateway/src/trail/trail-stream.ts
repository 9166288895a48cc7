import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { StepFilter, TrailRing } from './trail-ring.js';

const batchSize = 200;
const heartbeatMs = 10_000;
/** A client that has not read the written data for this many heartbeats is considered gone. */
const patienceInHeartbeats = 3;

export interface StreamRequest {
  readonly after: number;
  readonly filter?: StepFilter;
  /** Identifies the process that the positions belong to, because the steps are lost when it restarts. */
  readonly run: string;
  readonly stop: AbortSignal;
}

/**
 * Writes the trail as server-sent events: `step` with the step's position as its id, and `gap` when steps were
 * overwritten before this client read them. It waits for a slow client but buffers nothing for it beyond the ring.
 */
export async function streamTrail(
  ring: TrailRing,
  response: ServerResponse,
  { after, filter, run, stop }: StreamRequest,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const ending = AbortSignal.any([gone.signal, stop]);
  const heartbeat = setInterval(beatFor(response), heartbeatMs);
  let place = after;
  while (!ending.aborted) {
    const { steps, missed, last } = ring.read(place, batchSize, filter);
    const events = steps.map((step) => `event: step\nid: ${run}-${step.seq}\ndata: ${JSON.stringify(step)}\n\n`);
    if (missed > 0) events.unshift(gapEvent(missed));
    place = last;
    if (events.length > 0 && !response.write(events.join('')))
      await once(response, 'drain', { signal: ending }).catch(() => undefined);
    await ring.arrival(place, ending);
  }
  clearInterval(heartbeat);
  response.end();
}

function beatFor(response: ServerResponse): () => void {
  let untaken = 0;
  return () => {
    untaken = response.writableNeedDrain ? untaken + 1 : 0;
    if (untaken > patienceInHeartbeats) response.destroy();
    else response.write(': still here\n\n');
  };
}

/** `missed: null` means that the number of missed steps is unknown because the gateway was restarted. */
export function gapEvent(missed: number | null): string {
  return `event: gap\ndata: ${JSON.stringify({ missed })}\n\n`;
}

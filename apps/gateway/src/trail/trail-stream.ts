import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { StepFilter, TrailRing } from './trail-ring.js';

const batchSize = 200;
const heartbeatMs = 10_000;
/** Who has not taken what was written for so many heartbeats has stopped reading. */
const patienceInHeartbeats = 3;

export interface StreamRequest {
  readonly after: number;
  readonly filter?: StepFilter;
  /** Marks places as those of this process: its steps are gone when it restarts. */
  readonly run: string;
  readonly stop: AbortSignal;
}

/**
 * Writes the trail as server-sent events: `step` with its place as id, `gap` where steps were overwritten before this reader
 * took them. A slow reader is waited for, nothing is kept for it beyond the ring.
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

/** `missed: null` says that nobody knows how many: the gateway was restarted. */
export function gapEvent(missed: number | null): string {
  return `event: gap\ndata: ${JSON.stringify({ missed })}\n\n`;
}

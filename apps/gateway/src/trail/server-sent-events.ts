import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

const heartbeatMs = 10_000;
/** A client that has not read the written data for this many heartbeats is considered gone. */
const patienceInHeartbeats = 3;

/** A stream of server-sent events. It waits for a slow client, and ends when the client leaves or `stop` is aborted. */
export class ServerSentEvents {
  readonly ending: AbortSignal;
  private readonly heartbeat: NodeJS.Timeout;

  private constructor(
    private readonly response: ServerResponse,
    stop: AbortSignal,
  ) {
    const gone = new AbortController();
    // Whoever left while the request was checked has sent their last event.
    if (response.closed) gone.abort();
    response.on('close', () => gone.abort());
    this.ending = AbortSignal.any([gone.signal, stop]);
    this.heartbeat = setInterval(beatFor(response), heartbeatMs);
  }

  static begin(reply: FastifyReply, stop: AbortSignal): ServerSentEvents {
    reply.hijack();
    const { raw: response } = reply;
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write('retry: 1000\n\n');
    return new ServerSentEvents(response, stop);
  }

  /** Resolves when the client can take more. */
  async write(text: string): Promise<void> {
    if (!this.response.write(text)) await once(this.response, 'drain', { signal: this.ending }).catch(() => undefined);
  }

  end(): void {
    clearInterval(this.heartbeat);
    this.response.end();
  }
}

/** One event, as it is written. */
export function eventText(event: string, data: unknown, id?: string): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}

function beatFor(response: ServerResponse): () => void {
  let untaken = 0;
  return () => {
    untaken = response.writableNeedDrain ? untaken + 1 : 0;
    if (untaken > patienceInHeartbeats) response.destroy();
    else response.write(': still here\n\n');
  };
}

import type { ServerResponse } from 'node:http';

const retryMs = 2_000;
/** How many heartbeats a client may leave unread before it is considered gone. */
const mostUnreadBeats = 2;
/** How long the last bytes of a stream may take. */
const farewellMs = 1_000;
const longestTimerMs = 2 ** 31 - 1;

/** An order as JSON. The id grows with each change, and an order with a greater id makes the earlier ones superfluous. */
export interface OrderEvent {
  readonly id: number;
  readonly json: string;
}

export interface StreamOptions {
  /** The event that the client has got last. It is not sent again. */
  readonly knownId: number | undefined;
  readonly endsAt: Date;
}

/**
 * Writes an order as server-sent events. For a client that reads slowly it keeps nothing but the newest order; for one that
 * does not read at all, it ends.
 */
export class OrderStream {
  private newest: OrderEvent | undefined;
  private knownId: number | undefined;
  private unreadBeats = 0;

  constructor(private readonly response: ServerResponse) {
    response.on('drain', () => this.write());
  }

  open({ knownId, endsAt }: StreamOptions): void {
    const { response } = this;
    if (response.destroyed) return;
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    response.write(`retry: ${retryMs}\n\n`);
    this.knownId = knownId;
    this.write();
    const timer = setTimeout(() => this.end(), Math.min(+endsAt - Date.now(), longestTimerMs));
    response.once('close', () => clearTimeout(timer));
    if (response.req.method === 'HEAD') this.end();
  }

  /** An event that is not newer than the last one is ignored. Before the stream is open, the newest event waits. */
  send(event: OrderEvent): void {
    if (this.newest && event.id <= this.newest.id) return;
    this.newest = event;
    this.write();
  }

  beat(): void {
    if (!this.isOpen()) return;
    this.unreadBeats = this.response.writableNeedDrain ? this.unreadBeats + 1 : 0;
    if (this.unreadBeats > mostUnreadBeats) this.response.destroy();
    else if (this.unreadBeats === 0) this.response.write(': still here\n\n');
  }

  end(): void {
    if (!this.isOpen()) return;
    this.response.end();
    const impatience = setTimeout(() => this.response.destroy(), farewellMs);
    this.response.once('close', () => clearTimeout(impatience));
  }

  private isOpen(): boolean {
    return this.response.headersSent && !this.response.writableEnded && !this.response.destroyed;
  }

  private write(): void {
    const { newest, response } = this;
    if (!newest || newest.id === this.knownId || !this.isOpen() || response.writableNeedDrain) return;
    this.knownId = newest.id;
    response.write(`event: order\nid: ${newest.id}\ndata: ${newest.json}\n\n`);
  }
}

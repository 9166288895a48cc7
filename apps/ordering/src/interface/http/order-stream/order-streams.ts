import type { ServerResponse } from 'node:http';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Metrics, ProblemException, Readiness, TooManyRequestsException } from '@tradewind/platform';
import { Gauge } from 'prom-client';
import { OrderStream, type StreamOptions } from './order-stream.js';

const beatMs = 15_000;
const retryAfterSeconds = 5;

/** Of one instance of the service. */
export const mostStreams = { perPerson: 8, perProcess: 1_000 } as const;

/** The streams that are open at this instance: no more than it can bear, each with a heartbeat. All end when it shuts down. */
@Injectable()
export class OrderStreams implements OnApplicationShutdown {
  private readonly streams = new Map<OrderStream, string>();
  private readonly heartbeat = setInterval(() => this.beat(), beatMs).unref();

  constructor(
    private readonly readiness: Readiness,
    { registry }: Metrics,
  ) {
    readiness.draining.addEventListener('abort', () => this.endAll(), { once: true });
    const { streams } = this;
    new Gauge({
      name: 'ordering_order_streams',
      help: `Streams of orders that are open, at most ${mostStreams.perProcess}`,
      registers: [registry],
      collect() {
        this.set(streams.size);
      },
    });
  }

  /**
   * Reserves a stream, which is not open yet. The reservation ends with the response, whatever is sent.
   *
   * @throws ProblemException 429 when the person has too many streams, 503 when the process has
   */
  reserve(userId: string, response: ServerResponse): OrderStream {
    const own = [...this.streams.values()].filter((other) => other === userId);
    if (own.length >= mostStreams.perPerson) throw new TooManyRequestsException('order-streams', retryAfterSeconds);
    if (this.streams.size >= mostStreams.perProcess) throw tooManyStreams();
    const stream = new OrderStream(response);
    this.streams.set(stream, userId);
    response.once('close', () => this.streams.delete(stream));
    return stream;
  }

  open(stream: OrderStream, options: StreamOptions): void {
    stream.open(options);
    if (this.readiness.draining.aborted) stream.end();
  }

  onApplicationShutdown(): void {
    clearInterval(this.heartbeat);
  }

  private beat(): void {
    for (const stream of this.streams.keys()) stream.beat();
  }

  private endAll(): void {
    for (const stream of this.streams.keys()) stream.end();
  }
}

function tooManyStreams(): ProblemException {
  return new ProblemException(503, {
    code: 'too-many-streams',
    title: 'Too many orders are being followed',
    detail: `Read the order instead, or try again in ${retryAfterSeconds} s.`,
    retryAfterSeconds,
  });
}

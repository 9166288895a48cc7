import { Injectable } from '@nestjs/common';
import { Metrics, ProblemException, Readiness } from '@tradewind/platform';
import type { FastifyReply } from 'fastify';
import { Gauge } from 'prom-client';
import { ServerSentEvents } from './server-sent-events.js';

/** Of one gateway: a class of thirty with some tabs each. */
export const mostStreams = 200;
const retryAfterSeconds = 5;

/** The streams of the trail that are open at this gateway. All end when it shuts down. */
@Injectable()
export class TrailStreams {
  private open = 0;

  constructor(
    private readonly readiness: Readiness,
    { registry }: Metrics,
  ) {
    const count = () => this.open;
    new Gauge({
      name: 'gateway_trail_streams',
      help: `Streams of the trail that are open, at most ${mostStreams}`,
      registers: [registry],
      collect() {
        this.set(count());
      },
    });
  }

  /** @throws ProblemException 503 when there are too many */
  begin(reply: FastifyReply): ServerSentEvents {
    if (this.open >= mostStreams) throw tooManyStreams();
    const events = ServerSentEvents.begin(reply, this.readiness.draining);
    if (reply.raw.closed) return events;
    this.open++;
    reply.raw.once('close', () => this.open--);
    return events;
  }
}

function tooManyStreams(): ProblemException {
  return new ProblemException(503, {
    code: 'too-many-streams',
    title: 'Too many people follow the trail',
    detail: `Try again in ${retryAfterSeconds} s.`,
    retryAfterSeconds,
  });
}

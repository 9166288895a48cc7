import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Histogram } from 'prom-client';
import { pathOf } from '../routing/path-of.js';
import { PASSED_ON_PATHS } from '../settings/settings.tokens.js';
import { Metrics } from './metrics.js';

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const probes = /^\/(health|metrics)(\/|$)/i;

/**
 * Measures requests by route template instead of path, so that the number of series depends on the code and not on the
 * clients.
 */
@Injectable()
export class HttpMeter {
  private readonly requests: Histogram<'method' | 'route' | 'status'>;

  constructor(
    { registry }: Metrics,
    @Inject(PASSED_ON_PATHS) private readonly passedOn: RegExp | null,
  ) {
    this.requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Duration of HTTP requests; streams of events and probes are left out',
      labelNames: ['method', 'route', 'status'] as const,
      buckets,
      registers: [registry],
    });
  }

  readonly measure = (request: FastifyRequest, { raw: response }: FastifyReply, next: () => void): void => {
    const start = performance.now();
    const path = pathOf(request);
    response.once('close', () => {
      if (probes.test(path) || isStream(response)) return;
      const method = methods.has(request.method) ? request.method : 'other';
      const status = response.writableFinished ? String(response.statusCode) : 'aborted';
      this.requests.observe({ method, route: this.routeOf(request, path), status }, (performance.now() - start) / 1000);
    });
    next();
  };

  private routeOf(request: FastifyRequest, path: string): string {
    const target = this.passedOn?.exec(path)?.[1];
    if (target) return `${path.slice(0, path.indexOf(target) + target.length)}/*`;
    return request.routeOptions.url ?? 'unmatched';
  }
}

function isStream(response: FastifyReply['raw']): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}

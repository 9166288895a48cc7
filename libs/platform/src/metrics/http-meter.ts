import { Inject, Injectable } from '@nestjs/common';
import type { RequestHandler, Request, Response } from 'express';
import { Histogram } from 'prom-client';
import { PASSED_ON_PATHS } from '../settings/settings.tokens.js';
import { Metrics } from './metrics.js';

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** The route by which Nest answers what no controller does. */
const nestsLast = '{/*splat}';
const probes = /^\/(health|metrics)(\/|$)/i;

/** Measures requests by route template, never by path: the number of series depends on the code, not on callers. */
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

  readonly measure: RequestHandler = (request, response, next) => {
    const start = performance.now();
    const { path } = request;
    response.once('close', () => {
      if (probes.test(path) || isStream(response)) return;
      const method = methods.has(request.method) ? request.method : 'other';
      const status = response.writableFinished ? String(response.statusCode) : 'aborted';
      this.requests.observe({ method, route: this.routeOf(request, path), status }, (performance.now() - start) / 1000);
    });
    next();
  };

  private routeOf(request: Request, path: string): string {
    const target = this.passedOn?.exec(path)?.[1];
    if (target) return `${path.slice(0, path.indexOf(target) + target.length)}/*`;
    const { path: template = nestsLast } = (request.route ?? {}) as { path?: string };
    return template === nestsLast ? 'unmatched' : template;
  }
}

function isStream(response: Response): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}

import { Agent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Inject, Injectable, type NestMiddleware, type OnApplicationShutdown } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Readiness } from '@tradewind/platform';
import { SERVICE_URLS, type ServiceUrls } from '../gateway-settings.js';
import { endToEnd, forwardedHeaders } from './forwarded-headers.js';
import { servicePath, type ServicePath } from './service-path.js';
import { answerUnavailable, UpstreamTimeoutError } from './unavailable.js';

/** How long a service may say nothing, in ms: above the services' own limit of 15 s, so that theirs answers first. */
export const SILENCE_LIMIT_MS = Symbol('SILENCE_LIMIT_MS');
export const silenceLimitMs = 20_000;

/** Passes /api/<service>/… on as a stream, both ways: nothing is buffered, and who goes away ends the request at the service too. */
@Injectable()
export class ServiceProxy implements NestMiddleware, OnApplicationShutdown {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256, timeout: 60_000 });

  constructor(
    @Inject(SERVICE_URLS) private readonly urls: ServiceUrls,
    @Inject(SILENCE_LIMIT_MS) private readonly silenceLimitMs: number,
    private readonly readiness: Readiness,
  ) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const [path = '', query] = request.originalUrl.split(/\?(.*)/s);
    const target = servicePath(path);
    if (!target) {
      next();
      return;
    }
    this.forward(request, response, { ...target, path: query === undefined ? target.path : `${target.path}?${query}` });
  }

  onApplicationShutdown(): void {
    this.agent.destroy();
  }

  private forward(request: Request, response: Response, { service, path }: ServicePath): void {
    const upstream = httpRequest(new URL(this.urls[service]), {
      path,
      method: request.method,
      headers: forwardedHeaders(request),
      agent: this.agent,
    });
    upstream.setTimeout(this.silenceLimitMs, () => upstream.destroy(new UpstreamTimeoutError()));
    upstream.on('response', (answer) => this.passBack(upstream, answer, response));
    upstream.on('error', (error) => answerUnavailable(response, service, error));
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  }

  private passBack(upstream: ClientRequest, answer: IncomingMessage, response: Response): void {
    response.status(answer.statusCode!);
    for (const [name, value] of Object.entries(endToEnd(answer.headers))) response.setHeader(name, value!);
    response.flushHeaders();
    if (answer.headers['content-type']?.startsWith('text/event-stream')) this.keepOpen(upstream, response);
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  }

  /** A stream of events may be silent for long, and ends only with the process. */
  private keepOpen(upstream: ClientRequest, response: Response): void {
    upstream.setTimeout(0);
    const end = () => response.end();
    this.readiness.draining.addEventListener('abort', end, { once: true });
    response.on('close', () => this.readiness.draining.removeEventListener('abort', end));
  }
}

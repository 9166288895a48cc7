import proxy, { type FastifyHttpProxyOptions } from '@fastify/http-proxy';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pathOf, ProblemException, Readiness } from '@tradewind/platform';
import { SERVICE_URLS, type ServiceUrls } from '../gateway-settings.js';
import { ApiPassages } from './api-passages.js';
import { IdentityPassages } from './identity-passages.js';
import type { Passage } from './passage.js';
import { keepsMoving, isEventStream, type UpstreamAnswer } from './passed-on-answer.js';
import { ServiceConnections } from './service-connections.js';
import { isKept } from './service-path.js';
import { answerUnavailable } from './unavailable.js';

/**
 * How long a service may send nothing, in ms. It exceeds the services' own limit of 15 s, so that the service's timeout
 * response comes first.
 */
export const SILENCE_LIMIT_MS = Symbol('SILENCE_LIMIT_MS');
export const silenceLimitMs = 20_000;

/**
 * Proxies everything below the prefix of a passage as a stream in both directions. Nothing is buffered, and a client
 * that disconnects also ends the request at the service.
 */
@Injectable()
export class ServiceProxy implements OnModuleInit {
  constructor(
    @Inject(SERVICE_URLS) private readonly urls: ServiceUrls,
    @Inject(SILENCE_LIMIT_MS) private readonly silenceLimitMs: number,
    private readonly readiness: Readiness,
    private readonly adapterHost: HttpAdapterHost,
    private readonly apis: ApiPassages,
    private readonly identity: IdentityPassages,
  ) {}

  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance() as FastifyInstance;
    void fastify.register(async (passedOn) => {
      passedOn.removeAllContentTypeParsers();
      for (const passage of [...this.apis.all, ...this.identity.all]) {
        void passedOn.register(proxy, this.optionsFor(passage));
      }
    });
  }

  private optionsFor(passage: Passage): FastifyHttpProxyOptions {
    const { prefix, rewritePrefix, service } = passage;
    return {
      prefix,
      upstream: this.urls[service],
      rewritePrefix,
      disableRequestLogging: true,
      destroyAgent: true,
      undici: new ServiceConnections(this.silenceLimitMs),
      preHandler: (request, reply, done) => {
        const path = pathOf(request);
        // The router accepts more spellings of the prefix than the forwarding library strips.
        const passedOn = path.startsWith(prefix) && !isKept(path.slice(prefix.length));
        if (passedOn) passage.before(request, reply).then(() => done(), done);
        else done(notFound());
      },
      replyOptions: {
        retryDelay: () => null,
        rewriteRequestHeaders: (request, headers) => passage.requestHeaders(request as FastifyRequest, headers),
        rewriteHeaders: (headers, request) => passage.responseHeaders(request as FastifyRequest, headers),
        onResponse: (request, reply, answer) => {
          const response = answer as unknown as UpstreamAnswer;
          passage.responded(request as FastifyRequest, reply as FastifyReply, response.statusCode).then(
            () => this.passBack(reply as FastifyReply, response),
            (error: unknown) => this.giveUp(reply as FastifyReply, response, error),
          );
        },
        onError: (reply, { error }) => answerUnavailable(reply as FastifyReply, service, error),
      },
    };
  }

  /** An event stream may be silent for a long time and ends only when the process stops. */
  private passBack(reply: FastifyReply, answer: UpstreamAnswer): void {
    if (isEventStream(reply)) this.endWhenDraining(reply, answer);
    else keepsMoving(reply, this.silenceLimitMs);
    void reply.send(answer.stream);
  }

  private giveUp(reply: FastifyReply, { stream }: UpstreamAnswer, error: unknown): void {
    stream.on('error', () => undefined).destroy();
    for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified']) reply.removeHeader(name);
    void reply.send(error);
  }

  private endWhenDraining({ raw }: FastifyReply, { stream }: UpstreamAnswer): void {
    raw.socket?.setTimeout(0);
    const { draining } = this.readiness;
    const end = () => {
      raw.end();
      stream.destroy();
    };
    draining.addEventListener('abort', end, { once: true });
    raw.once('close', () => draining.removeEventListener('abort', end));
  }
}

function notFound(): ProblemException {
  return new ProblemException(404, { code: 'not-found', title: 'Not found' });
}

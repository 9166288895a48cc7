import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { OnModuleInit } from '@nestjs/common';
import { ProblemException, sendPage } from '@tradewind/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLeftToWeb, isNavigation } from './unknown-path.js';
import { assetsPrefix, Web } from './web.js';

const asked = ['accept', 'if-none-match'] as const;
const answered = ['content-type', 'cache-control', 'etag'];

/**
 * Passes on to Vite's development server, so that the browser sees one origin: cookies, `Origin` and the policy of the
 * page are as in production. Only the socket that announces changes leads to Vite itself.
 */
export class DevelopmentWeb extends Web implements OnModuleInit {
  constructor(
    private readonly url: string,
    private readonly fastify: () => FastifyInstance,
  ) {
    super();
  }

  /** Modules, styles and pictures have paths that only Vite knows. */
  onModuleInit(): void {
    const fastify = this.fastify();
    fastify.get(`${assetsPrefix}/*`, (request, reply) => {
      this.passOn(request, reply).catch((error: unknown) => reply.send(error));
    });
    fastify.addHook('onRequest', (request, reply, done) => {
      if (isLeftToWeb(request) && !isNavigation(request)) this.passOn(request, reply).catch(done);
      else done();
    });
  }

  async sendIndex(reply: FastifyReply): Promise<void> {
    const index = await (await this.ask('/', { accept: 'text/html' })).text();
    const changes = this.url.replace(/^http/, 'ws') as `ws://${string}`;
    sendPage(reply, (nonce) => index.replaceAll('{{nonce}}', nonce), {
      needs: (nonce) => ({
        'script-src': `'self' 'nonce-${nonce}'`,
        'connect-src': `'self' ${changes}`,
        'frame-src': "'self'",
      }),
    });
  }

  sendPublicFile(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    return this.passOn(request, reply);
  }

  private async passOn(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const headers = asked.flatMap((name) => (request.headers[name] ? [[name, request.headers[name]]] : []));
    const answer = await this.ask(request.url, Object.fromEntries(headers) as Record<string, string>);
    for (const name of answered) {
      const value = answer.headers.get(name);
      if (value !== null) reply.header(name, value);
    }
    void reply.code(answer.status).send(answer.body ? Readable.fromWeb(answer.body as ReadableStream) : '');
  }

  private async ask(path: string, headers: Record<string, string>): Promise<Response> {
    try {
      return await fetch(this.url + path, { headers, redirect: 'manual' });
    } catch {
      throw new ProblemException(503, {
        code: 'web-unavailable',
        title: 'The development server of the web app does not answer',
        detail: `There should be one at ${this.url}, the WEB_DEVELOPMENT_URL.`,
      });
    }
  }
}

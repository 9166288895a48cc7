import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import serveFiles from '@fastify/static';
import { Logger, type OnModuleInit } from '@nestjs/common';
import { pathOf, sendPage } from '@tradewind/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { unbuiltPage } from './unbuilt-page.js';
import { assetsPrefix, Web } from './web.js';

/** What the index loads is of this origin. The mailbox of the demo shows mails in frames. */
const needs = { 'script-src': "'self'", 'connect-src': "'self'", 'frame-src': "'self'" } as const;

/** All other texts have it already. */
function nameCharset(reply: FastifyReply, path: string): void {
  if (path.endsWith('.svg')) void reply.type('image/svg+xml; charset=utf-8');
}

/** Serves the files of a build. The index stays in memory; all others are streamed from the disk. */
export class BuiltWeb extends Web implements OnModuleInit {
  private readonly index: string | undefined;

  constructor(
    private readonly directory: string,
    private readonly fastify: () => FastifyInstance,
  ) {
    super();
    const file = join(directory, 'index.html');
    this.index = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    if (this.index === undefined)
      new Logger('Web').warn(`The web app is not built: there is no ${file}. \`/\` says so.`);
  }

  /** Files of a build before this one may be gone, and that is found out here: no page takes their place. */
  onModuleInit(): void {
    const files = { index: false, preCompressed: true, suppressWarning: true, setHeaders: nameCharset } as const;
    const assets = { root: join(this.directory, 'assets'), prefix: assetsPrefix, immutable: true, maxAge: '1y' };
    void this.fastify().register(serveFiles, { ...files, ...assets });
  }

  async sendIndex(reply: FastifyReply): Promise<void> {
    const { index } = this;
    if (index === undefined) sendPage(reply, unbuiltPage, { status: 503 });
    else sendPage(reply, (nonce) => index.replaceAll('{{nonce}}', nonce), { needs });
  }

  async sendPublicFile(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.sendFile(pathOf(request).slice(1), this.directory, { maxAge: '1h', immutable: false });
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { isLeftToWeb, isNavigation } from './unknown-path.js';
import { Web } from './web.js';

/**
 * Answers navigations to paths that no route has with the index of the app, which knows its screens itself. It is a hook
 * and no route: with a route for every path, no path would be unknown, and no method wrong.
 */
@Injectable()
export class WebNavigations implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly web: Web,
  ) {}

  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance() as FastifyInstance;
    fastify.addHook('onRequest', (request, reply, done) => {
      if (isLeftToWeb(request) && isNavigation(request)) this.web.sendIndex(reply).catch(done);
      else done();
    });
  }
}

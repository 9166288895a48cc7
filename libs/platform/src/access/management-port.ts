import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { INSIGHT_SETTINGS, type InsightSettings } from '../settings/insight-settings.js';

const limits = { keepAliveTimeout: 65_000, headersTimeout: 10_000, requestTimeout: 60_000 };

/**
 * A second listener of the same routes, if `MANAGEMENT_PORT` is set. It is for the inner network: insight needs no token
 * here. Every other rule holds as everywhere.
 */
@Injectable()
export class ManagementPort implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Access');
  private readonly arrived = new WeakSet<IncomingMessage>();
  private server: Server | undefined;

  constructor(
    @Inject(INSIGHT_SETTINGS) private readonly settings: InsightSettings,
    private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** The port that was opened. */
  get port(): number | undefined {
    return (this.server?.address() as AddressInfo | null | undefined)?.port;
  }

  /** Whether everybody sees what is inside, or the request has come through the management port. */
  seesInside(request: IncomingMessage): boolean {
    return this.settings.INSIGHT_ACCESS === 'open' || this.arrived.has(request);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.INSIGHT_ACCESS === 'open') {
      this.logger.warn('Everybody sees the trail, the metrics and the documents, because INSIGHT_ACCESS is open.');
    }
    const { MANAGEMENT_PORT: port, HOST: host } = this.settings;
    if (port === undefined) return;
    const fastify = this.adapterHost.httpAdapter.getInstance() as FastifyInstance;
    this.server = createServer(limits, (request, response) => {
      this.arrived.add(request);
      void fastify.ready().then(() => fastify.routing(request, response));
    });
    this.server.listen(port, host ?? '::');
    await once(this.server, 'listening');
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}

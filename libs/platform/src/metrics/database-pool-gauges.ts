import { Injectable, type OnModuleInit } from '@nestjs/common';
import { poolOf } from '@tradewind/application';
import type { GaugeSource } from '@tradewind/messaging';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Metrics } from './metrics.js';

/** The connections of the service's own database pool and the number of callers waiting for one. */
@Injectable()
export class DatabasePoolGauges implements GaugeSource, OnModuleInit {
  readonly name = 'database-pool';
  private readonly connections: Gauge<'state'>;
  private readonly waiting: Gauge;

  constructor(
    private readonly metrics: Metrics,
    private readonly dataSource: DataSource,
  ) {
    const registers = [metrics.registry];
    this.connections = new Gauge({
      name: 'database_pool_connections',
      help: 'Connections of the pool, busy or idle',
      labelNames: ['state'] as const,
      registers,
    });
    this.waiting = new Gauge({
      name: 'database_pool_waiting',
      help: 'Callers that wait for a connection of the pool',
      registers,
    });
  }

  onModuleInit(): void {
    this.metrics.addSource(this);
  }

  async read(): Promise<void> {
    const { totalCount, idleCount, waitingCount } = poolOf(this.dataSource);
    this.connections.set({ state: 'idle' }, idleCount);
    this.connections.set({ state: 'busy' }, totalCount - idleCount);
    this.waiting.set(waitingCount);
  }

  clear(): void {
    this.connections.reset();
    this.waiting.remove();
  }
}

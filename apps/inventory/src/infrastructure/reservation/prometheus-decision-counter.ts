import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@tradewind/application';
import { Metrics } from '@tradewind/platform';
import { Counter } from 'prom-client';
import type { DecisionCounter } from '../../application/order-stock/decision-counter.js';
import type { Decision, OrderMessage, ReservationStatus } from '../../domain/reservation/decisions.js';

@Injectable()
export class PrometheusDecisionCounter implements DecisionCounter {
  private readonly decided: Counter<'message' | 'decision' | 'status'>;

  constructor(
    { registry }: Metrics,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.decided = new Counter({
      name: 'inventory_decisions_total',
      help: 'Messages about orders, by what was decided on them and the status of the reservation after it',
      labelNames: ['message', 'decision', 'status'] as const,
      registers: [registry],
    });
  }

  count(message: OrderMessage, decision: Decision, status: ReservationStatus): void {
    this.unitOfWork.afterCommit(() => this.decided.inc({ message, decision, status }));
  }
}

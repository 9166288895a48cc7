import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/**
 * Refuses appending in the transaction of a projection. The snapshot that such a transaction stores as its progress would contain
 * its own later events, so they would never be projected.
 */
@Injectable()
export class AppendGuard {
  private readonly projecting = new WeakSet<EntityManager>();

  forbidIn(transaction: EntityManager): void {
    this.projecting.add(transaction);
  }

  assertAllowed(transaction: EntityManager): void {
    if (this.projecting.has(transaction))
      throw new Error('A projection appends no events: it only shows what has happened.');
  }
}

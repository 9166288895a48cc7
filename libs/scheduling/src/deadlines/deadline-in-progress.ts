import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { DeadlineGoneError } from './deadline-gone.error.js';
import { REMOVE } from './deadline-statements.js';

const storage = new AsyncLocalStorage<DeadlineInProgress>();

/**
 * The deadline whose handler runs. Its row is removed after the handler's own writes: whoever cancels a deadline locks, in the
 * same order, first what the handler changes and then the deadline.
 */
export class DeadlineInProgress {
  private isRemoved = false;

  constructor(
    private readonly kind: string,
    private readonly key: string,
    private readonly id: string,
  ) {}

  static of(kind: string, key: string): DeadlineInProgress | undefined {
    const running = storage.getStore();
    return running?.kind === kind && running.key === key ? running : undefined;
  }

  during<T>(work: () => Promise<T>): Promise<T> {
    return storage.run(this, work);
  }

  /** Removes the row if that has not been done. @throws DeadlineGoneError if it is not the same any more */
  async remove(manager: EntityManager): Promise<void> {
    if (this.isRemoved) return;
    const removed = await REMOVE.run(manager, [this.kind, this.key, this.id]);
    if (removed.length === 0) throw new DeadlineGoneError(this.kind, this.key);
    this.isRemoved = true;
  }
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { RunningUnitOfWork } from './running-unit-of-work.js';

/** Carries the running unit of work along the asynchronous calls that belong to it. */
@Injectable()
export class UnitOfWorkContext {
  private readonly storage = new AsyncLocalStorage<RunningUnitOfWork | undefined>();

  /** Undefined outside a unit of work, and in calls that still run after the end of their unit of work. */
  get current(): RunningUnitOfWork | undefined {
    const running = this.storage.getStore();
    return running?.ended ? undefined : running;
  }

  /** Whether this call still runs after its unit of work has ended without waiting for it. */
  get isLeftOver(): boolean {
    return this.storage.getStore()?.ended ?? false;
  }

  /** @param method the method that must be called inside a unit of work */
  demand(method: string): RunningUnitOfWork {
    const { current } = this;
    if (!current) throw new Error(`${method}() was called outside a unit of work.`);
    return current;
  }

  runInside<T>(running: RunningUnitOfWork, work: () => T): T {
    return this.storage.run(running, work);
  }

  runOutside<T>(work: () => T): T {
    return this.storage.run(undefined, work);
  }
}

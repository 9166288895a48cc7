import { AsyncLocalStorage } from 'node:async_hooks';

/** Connects all steps of a customer's action across services. `causationId` is the id of the causing message. */
export interface Correlation {
  readonly correlationId: string;
  readonly causationId?: string;
}

const storage = new AsyncLocalStorage<Correlation>();

/** The correlation of the running request or message, if there is one. */
export function currentCorrelation(): Correlation | undefined {
  return storage.getStore();
}

export function runWithCorrelation<T>(correlation: Correlation, work: () => T): T {
  return storage.run(correlation, work);
}

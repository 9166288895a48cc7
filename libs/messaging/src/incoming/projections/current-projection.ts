import { AsyncLocalStorage } from 'node:async_hooks';

/** For which generation a handler of integration events writes, and where its message was read. */
export interface CurrentProjection {
  readonly generation: number;
  /** Of the message's topic; absent while a dead letter is retried. */
  readonly partition?: number;
}

const storage = new AsyncLocalStorage<CurrentProjection>();

/** The generation for which the running handler must write its rows. Throws outside the handlers of a service with projections. */
export function currentProjection(): CurrentProjection {
  const current = storage.getStore();
  if (!current) throw new Error('No projection is running: only a handler of integration events writes projections');
  return current;
}

export function projecting<T>(projection: CurrentProjection, work: () => T): T {
  return storage.run(projection, work);
}

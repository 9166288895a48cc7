import type { AcceptedCommand, CheckoutSent } from './commands.js';
import type { ShopState } from './shop-state.js';

/** A run as it was: what was accepted, what the databases hold, what the broker's log holds. */
export interface History {
  readonly commands: readonly AcceptedCommand[];
  readonly checkouts: readonly CheckoutSent[];
  readonly outbox: readonly OutboxRow[];
  readonly log: readonly LogRecord[];
  readonly inbox: readonly InboxRow[];
  readonly deadLetters: readonly DeadLetter[];
  readonly shop: ShopState;
}

/** An integration event as its service committed it; `position` is the order of the commits of one key. */
export interface OutboxRow {
  readonly service: string;
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly payload: string;
}

export interface LogRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  readonly id: string | null;
  readonly type: string | null;
  readonly payload: string | null;
}

export interface InboxRow {
  readonly consumer: string;
  readonly id: string;
}

export interface DeadLetter {
  readonly service: string;
  readonly topic: string;
  readonly key: string | null;
  readonly id: string | null;
  readonly state: string;
  readonly error: string | null;
}

/** One fact may be published in several versions, under one id: id and type name a message. */
export const messageOf = ({ id, type }: { id: string | null; type: string | null }): string => `${id} ${type}`;

export const keyOf = ({ topic, key }: { topic: string; key: string | null }): string => `${topic} ${key}`;

/** `tradewind.basket.basket-checked-out.v1` is a `basket-checked-out` of context `basket`, in version 1. */
export function nameOf(type: string | null): string {
  return type?.match(/^tradewind\.[^.]+\.(.+)\.v\d+$/)?.[1] ?? '';
}

/** The events of a name, in the order of their commits; of several versions of a fact the first row alone. */
export function eventsNamed(history: History, name: string): OutboxRow[] {
  const seen = new Set<string>();
  return history.outbox.filter(({ id, type }) => {
    if (nameOf(type) !== name || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

export function dataOf<T>({ payload }: { payload: string | null }): T {
  return JSON.parse(payload ?? 'null') as T;
}

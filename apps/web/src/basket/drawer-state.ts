import { useSyncExternalStore } from 'react';

interface Shown {
  /** The name of what was just put in. */
  readonly added?: string;
}

let shown: Shown | null = null;
const listeners = new Set<() => void>();

function show(next: Shown | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Opens the drawer of the basket, from wherever something is put in. */
export const showBasket = (what: Shown = {}): void => show(what);

export const closeBasket = (): void => show(null);

/** What the drawer shows; null while it is closed. */
export function useBasketDrawer(): Shown | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

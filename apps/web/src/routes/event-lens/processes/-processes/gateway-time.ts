import { createContext, useContext } from 'react';
import { useNow } from '../../../../lens/use-now.js';

/** How far the clock of the gateway is ahead of the browser's, in ms. */
export const GatewayAhead = createContext(0);

/** The time of a service, whose clock may have been moved, once a second. */
export function useServiceTime({ clockAheadMs }: { readonly clockAheadMs: number }): number {
  return useNow() + useContext(GatewayAhead) + clockAheadMs;
}

import { onHandOf, type Stock } from './stock.js';

/** The stock of a product after one of its changes, as other services see it. */
export interface Balance {
  /** In the warehouse. */
  readonly onHand: number;
  /** Of orders, paid or not. */
  readonly reserved: number;
  readonly available: number;
}

export function balanceOf(stock: Stock): Balance {
  const { available, reserved, committed } = stock;
  return { onHand: onHandOf(stock), reserved: reserved + committed, available };
}

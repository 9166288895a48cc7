/** The pieces of a product by what became of them. Each piece that was received or found is in exactly one place. */
export interface Stock {
  /** All goods that ever came from suppliers. */
  readonly received: number;
  /** What counting the shelves found in addition, or, if negative, did not find. */
  readonly adjusted: number;
  /** In the warehouse, of no order. */
  readonly available: number;
  /** In the warehouse, of orders that are not paid yet. */
  readonly reserved: number;
  /** In the warehouse, of paid orders. */
  readonly committed: number;
  /** With customers. What came back is not counted any more. */
  readonly shipped: number;
  readonly writtenOff: number;
}

/** What an event adds to each sum. As in double-entry bookkeeping, what leaves one place arrives in another. */
export type Moves = Partial<Stock>;

export const noStock: Stock = {
  received: 0,
  adjusted: 0,
  available: 0,
  reserved: 0,
  committed: 0,
  shipped: 0,
  writtenOff: 0,
};

type Place = Exclude<keyof Stock, 'received' | 'adjusted'>;

export function move(quantity: number, from: Place, to: Place): Moves {
  return { [from]: -quantity, [to]: quantity };
}

export function after(stock: Stock, moves: Moves): Stock {
  const sums = Object.entries(stock) as Array<[keyof Stock, number]>;
  return Object.fromEntries(sums.map(([place, sum]) => [place, sum + (moves[place] ?? 0)])) as unknown as Stock;
}

export function onHandOf({ available, reserved, committed }: Stock): number {
  return available + reserved + committed;
}

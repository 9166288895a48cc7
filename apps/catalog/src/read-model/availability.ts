/** Up to this number, customers are told how many pieces are left. */
const few = 5;

/** Whether a customer can get a product. `piecesLeft` is null when there are more than a few, or when nobody knows. */
export interface AvailabilityView {
  readonly state: 'unknown' | 'in-stock' | 'few-left' | 'sold-out';
  readonly piecesLeft: number | null;
}

/** For a product `p`. A subquery, not a join: it changes no plan, and is run for the products of a page only. */
export const piecesAvailable = '(SELECT stock.available FROM stock_levels stock WHERE stock.product_id = p.id)';

/** For a product `p`. The planner takes it for a join with few rows, and keeps its plan for the rest of a search. */
export const soldOut = 'EXISTS (SELECT FROM stock_levels stock WHERE stock.product_id = p.id AND stock.sold_out)';

/** Null while Inventory has not published how many there are. Such a product can be bought; Inventory decides. */
export function availabilityOf(pieces: string | null): AvailabilityView {
  if (pieces === null) return { state: 'unknown', piecesLeft: null };
  const available = Number(pieces);
  if (available > few) return { state: 'in-stock', piecesLeft: null };
  return { state: available === 0 ? 'sold-out' : 'few-left', piecesLeft: available };
}

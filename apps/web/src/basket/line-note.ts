import type { BasketItem } from './queries.js';

export interface LineNote {
  readonly tone: 'in' | 'few' | 'out';
  readonly text: string;
  /** Whether the basket can't be ordered with this line as it is. */
  readonly blocks: boolean;
  /** How many pieces the line can have at most, when it has more. */
  readonly mostPieces?: number;
}

type Line = Pick<BasketItem, 'available' | 'stock' | 'quantity'>;

/**
 * What a line of the basket says about its pieces.
 *
 * @param piecesLeft as Catalog tells when few are left
 */
export function lineNoteOf({ available, stock, quantity }: Line, piecesLeft: number | null = null): LineNote {
  if (!available) return { tone: 'out', text: 'No longer sold', blocks: true };
  if (stock.state === 'sold-out') return { tone: 'out', text: 'Sold out', blocks: true };
  if (stock.state === 'too-few') {
    const mostPieces = stock.piecesAvailable ?? 0;
    return { tone: 'few', text: `Only ${mostPieces} left`, blocks: true, mostPieces };
  }
  if (piecesLeft !== null && piecesLeft > 0) return { tone: 'few', text: fewLeft(piecesLeft, quantity), blocks: false };
  return { tone: 'in', text: stock.state === 'unknown' ? 'Can be ordered' : 'In stock', blocks: false };
}

function fewLeft(piecesLeft: number, quantity: number): string {
  if (quantity < piecesLeft) return `Last ${piecesLeft}`;
  if (piecesLeft === 1) return 'The last one is in your basket';
  return piecesLeft === 2 ? 'Last 2, both are in your basket' : `Last ${piecesLeft}, all are in your basket`;
}

/** What a line says about the pieces of it that are being ordered; null when none are. */
export function orderedNoteOf({ checkedOutQuantity, quantity }: Pick<BasketItem, 'checkedOutQuantity' | 'quantity'>) {
  if (checkedOutQuantity === 0) return null;
  if (checkedOutQuantity === quantity) return 'Being ordered';
  return `${checkedOutQuantity} of ${quantity} being ordered; the rest stays here`;
}

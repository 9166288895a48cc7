import type { Product } from './queries.js';
import classes from './stock-label.module.css';

/** How many there are, in words: never by colour alone. */
export function StockLabel({ product: { availability, discontinued } }: { product: Product }) {
  return <StockText {...stockOf(availability, discontinued)} />;
}

interface StockTextProps {
  readonly tone: 'in' | 'few' | 'out';
  readonly text: string;
}

export const StockText = ({ tone, text }: StockTextProps) => (
  <p className={`${classes.stock} ${classes[tone]}`}>
    <span className={classes.dot} aria-hidden />
    {text}
  </p>
);

function stockOf({ state, piecesLeft }: Product['availability'], discontinued: boolean) {
  if (discontinued) return { tone: 'out', text: 'No longer sold' } as const;
  if (state === 'sold-out') return { tone: 'out', text: 'Sold out' } as const;
  if (state === 'few-left') return { tone: 'few', text: piecesLeft === 1 ? 'Last one' : `Last ${piecesLeft}` } as const;
  return { tone: 'in', text: state === 'unknown' ? 'Can be ordered' : 'In stock' } as const;
}

export const canBeBought = ({ availability, discontinued }: Product): boolean =>
  !discontinued && availability.state !== 'sold-out';

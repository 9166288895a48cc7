import { moneyText } from '../design/money.js';
import { MarkedText } from './marked-text.js';
import { Picture } from './picture.js';
import type { Product } from './queries.js';
import classes from './suggestions.module.css';

interface SuggestionsProps {
  readonly id: string;
  readonly text: string;
  readonly products: readonly Product[];
  readonly isSearching: boolean;
  readonly active: number;
  readonly onOpen: (productId: string) => void;
}

export function Suggestions({ id, text, products, isSearching, active, onOpen }: SuggestionsProps) {
  return (
    <div className={classes.panel}>
      <ul id={id} role="listbox" aria-label="Matching goods">
        {products.map((product, position) => (
          <li
            key={product.id}
            id={`${id}-${position}`}
            role="option"
            aria-selected={position === active}
            className={classes.option}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onOpen(product.id)}
          >
            <span className={classes.picture}>
              <Picture product={product} size={44} />
            </span>
            <span className={classes.name}>
              <MarkedText text={product.name} marked={text} />
              <small>{product.category}</small>
            </span>
            <b>{moneyText(product.price)}</b>
          </li>
        ))}
      </ul>
      <p className={classes.hint} role="status">
        {products.length > 0
          ? '↑ ↓ to choose, Enter to open, Esc to close'
          : isSearching
            ? 'Searching…'
            : `Nothing is called “${text.trim()}”. Enter searches descriptions too.`}
      </p>
    </div>
  );
}

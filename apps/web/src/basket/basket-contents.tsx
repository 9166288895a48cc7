import { BasketLines } from './basket-lines.js';
import { BasketNotices } from './basket-notices.js';
import { EmptyBasket } from './empty-basket.js';
import panel from './panel.module.css';
import type { Basket } from './queries.js';

interface BasketContentsProps {
  readonly basket: Basket;
  /** Where there is little room, such as in the drawer: no frame. */
  readonly plain?: boolean;
}

/** The notices and lines of a basket. The lines stay when the last one is taken out, so that it can be put back. */
export function BasketContents({ basket, plain = false }: BasketContentsProps) {
  return (
    <>
      <BasketNotices basket={basket} />
      <div className={plain ? panel.plain : panel.panel}>
        <div className={plain ? '' : panel.padded}>
          {!plain && basket.items.length > 0 && (
            <h2>{basket.items.length === 1 ? '1 thing' : `${basket.items.length} things`}</h2>
          )}
          <BasketLines items={basket.items} />
          {basket.items.length === 0 && <EmptyBasket />}
        </div>
      </div>
    </>
  );
}

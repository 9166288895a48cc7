import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAddToBasket } from '../basket/use-add-to-basket.js';
import { ButtonLink } from '../design/button-link.js';
import { Picture } from './picture.js';
import { percentOff, Price } from './price.js';
import classes from './product-card.module.css';
import type { Product } from './queries.js';
import { canBeBought, StockLabel } from './stock-label.js';

const pictureSize = 312;

/** A product in a grid. Cards of a row end level, whatever their names need. */
export function ProductCard({ product, eager = false }: { product: Product; eager?: boolean }) {
  const add = useAddToBasket(product);
  const buyable = canBeBought(product);
  return (
    <article className={classes.card}>
      <div className={classes.picture}>
        <Picture product={product} size={pictureSize} eager={eager} faded={!buyable} />
        {product.onSale && <span className={classes.badge}>{percentOff(product)}</span>}
      </div>
      <h3>
        <Link to="/products/$productId" params={{ productId: product.id }}>
          {product.name}
        </Link>
      </h3>
      <p className={classes.brand}>{product.brand}</p>
      <Price product={product} />
      <div className={classes.end}>
        <StockLabel product={product} />
        {buyable ? (
          <Button variant="light" fullWidth aria-label={`Add to basket: ${product.name}`} onClick={() => add.mutate(1)}>
            Add to basket
          </Button>
        ) : (
          <ButtonLink
            to="/products/$productId"
            params={{ productId: product.id }}
            variant="default"
            fullWidth
            aria-label={`Tell me about ${product.name}`}
          >
            Tell me
          </ButtonLink>
        )}
      </div>
    </article>
  );
}

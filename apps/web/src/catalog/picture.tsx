import type { Product } from './queries.js';
import classes from './picture.module.css';

interface PictureProps {
  readonly product: Pick<Product, 'picture' | 'name'>;
  /** Width and height in pixels of the layout; the drawing scales. */
  readonly size: number;
  /** Empty where the name stands beside the picture. */
  readonly alt?: string;
  /** For what is in view when the page opens. */
  readonly eager?: boolean;
  readonly faded?: boolean;
}

export function Picture({ product, size, alt = '', eager = false, faded = false }: PictureProps) {
  return (
    <img
      className={`${classes.picture} ${faded ? classes.faded : ''}`}
      src={`/api/catalog/${product.picture}`}
      alt={alt}
      width={size}
      height={size}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}

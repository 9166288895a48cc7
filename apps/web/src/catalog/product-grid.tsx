import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProductCard } from './product-card.js';
import classes from './product-grid.module.css';
import type { Product } from './queries.js';

const inView = 8;

export function ProductGrid({ products }: { products: readonly Product[] }) {
  return (
    <Grid>
      {products.map((product, position) => (
        <li key={product.id}>
          <ProductCard product={product} eager={position < inView} />
        </li>
      ))}
    </Grid>
  );
}

/** Keeps the places of products that are on their way. */
export function ProductGridSkeleton() {
  return (
    <Grid hidden>
      {Array.from({ length: inView }, (_, place) => (
        <li key={place}>
          <Skeleton radius="lg" style={{ aspectRatio: '1' }} />
          <Skeleton height={16} mt="sm" width="80%" />
          <Skeleton height={14} mt="xs" width="45%" />
          <Skeleton height={36} mt="md" />
        </li>
      ))}
    </Grid>
  );
}

const Grid = ({ children, hidden = false }: { children: ReactNode; hidden?: boolean }) => (
  <ul className={classes.grid} aria-hidden={hidden}>
    {children}
  </ul>
);

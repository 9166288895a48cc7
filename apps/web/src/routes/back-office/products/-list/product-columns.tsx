import { Link } from '@tanstack/react-router';
import { Picture } from '../../../../catalog/picture.js';
import { Price } from '../../../../catalog/price.js';
import type { Product } from '../../../../catalog/queries.js';
import { StockLabel } from '../../../../catalog/stock-label.js';
import { dayText } from '../../../../design/moment.js';
import type { Column } from '../../../../office/column.js';
import { ProductState } from '../../../../office/products/product-state.js';
import classes from './products-screen.module.css';

export const productColumns: readonly Column<Product>[] = [
  { key: 'name', title: 'Product', lead: true, sortable: true, cell: (product) => <Named product={product} /> },
  { key: 'category', title: 'Category', cell: ({ category }) => category },
  {
    key: 'price',
    title: 'Price',
    end: true,
    sortable: true,
    cell: (product) => (
      <div className={classes.price}>
        <Price product={product} />
      </div>
    ),
  },
  { key: 'stock', title: 'Stock', cell: (product) => <StockLabel product={product} /> },
  { key: 'state', title: 'State', cell: (product) => <ProductState product={product} /> },
  { key: 'changed', title: 'Changed', cell: ({ updatedAt }) => dayText(updatedAt) },
];

function Named({ product }: { product: Product }) {
  return (
    <div className={classes.named}>
      <Picture product={product} size={44} faded={product.discontinued} />
      <div>
        <Link to="/back-office/products/$productId" params={{ productId: product.id }}>
          {product.name}
        </Link>
        <p>
          {product.sku} · {product.brand}
        </p>
      </div>
    </div>
  );
}

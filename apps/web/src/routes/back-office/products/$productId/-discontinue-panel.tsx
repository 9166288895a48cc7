import { catalog } from '../../../../api/clients.js';
import type { Product } from '../../../../catalog/queries.js';
import { ConfirmButton } from '../../../../office/confirm-button.js';
import { Panel } from '../../../../office/panel.js';
import { Refusal } from '../../../../office/products/refusal.js';
import { useChangeProduct } from '../../../../office/products/use-change-product.js';
import classes from './-product-screen.module.css';

export function DiscontinuePanel({ product }: { product: Product }) {
  const change = useChangeProduct(product.id);
  const discontinue = (before: Product) =>
    change.mutate({
      ...{ before, fields: ['discontinued'], what: 'Discontinuation accepted' },
      send: (header) => catalog.POST('/products/{id}/discontinue', { params: { path: { id: product.id }, header } }),
      isBack: ({ discontinued }) => discontinued,
    });
  return (
    <Panel title="Discontinue">
      <div className={classes.form}>
        <p className={classes.note}>The product leaves the shop. Orders that have it go on.</p>
        <Refusal error={change.error} onTake={() => change.reset()} onInsist={discontinue} />
        <ConfirmButton
          action="Discontinue"
          warning={`${product.name} can never be sold or changed again.`}
          confirm="Discontinue for good"
          isPending={change.isPending}
          onConfirm={() => discontinue(product)}
        />
      </div>
    </Panel>
  );
}

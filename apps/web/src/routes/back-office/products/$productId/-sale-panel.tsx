import { Button } from '@mantine/core';
import { catalog } from '../../../../api/clients.js';
import type { Product } from '../../../../catalog/queries.js';
import { dateAndTimeText } from '../../../../design/moment.js';
import { moneyText } from '../../../../design/money.js';
import { Panel } from '../../../../office/panel.js';
import { Refusal } from '../../../../office/products/refusal.js';
import { useChangeProduct } from '../../../../office/products/use-change-product.js';
import classes from './-product-screen.module.css';
import { SaleForm } from './-sale-form.js';

/** Plans a sale, or ends the one that is planned or running. */
export function SalePanel({ product }: { product: Product }) {
  const change = useChangeProduct(product.id);
  if (!product.sale) return <SaleForm product={product} />;
  const { price, from, until } = product.sale;
  const end = (before: Product) =>
    change.mutate({
      ...{ before, fields: ['sale'], what: 'End of the sale accepted' },
      send: (header) => catalog.DELETE('/products/{id}/sale', { params: { path: { id: product.id }, header } }),
      isBack: ({ sale }) => sale === null,
    });
  return (
    <Panel title={product.onSale ? 'On sale' : 'Sale planned'}>
      <div className={classes.form}>
        <p>
          {moneyText(price)} from {dateAndTimeText(from)} until {dateAndTimeText(until)}
        </p>
        <Refusal error={change.error} onTake={() => change.reset()} onInsist={end} />
        <Button variant="default" loading={change.isPending} onClick={() => end(product)} mr="auto">
          {product.onSale ? 'End the sale now' : 'Call the sale off'}
        </Button>
      </div>
    </Panel>
  );
}

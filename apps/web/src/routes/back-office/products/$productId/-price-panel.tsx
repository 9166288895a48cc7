import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { catalog } from '../../../../api/clients.js';
import type { Product } from '../../../../catalog/queries.js';
import { moneyText } from '../../../../design/money.js';
import { typedNumber } from '../../../../design/typed-number.js';
import { digitsOf, majorUnits, minorUnits } from '../../../../office/minor-units.js';
import { Panel } from '../../../../office/panel.js';
import { Refusal } from '../../../../office/products/refusal.js';
import { useChangeProduct } from '../../../../office/products/use-change-product.js';
import classes from './-product-screen.module.css';

export function PricePanel({ product }: { product: Product }) {
  const [before, setBefore] = useState(product);
  const { amount, currency } = before.regularPrice;
  const [typed, setTyped] = useState<number | string>(majorUnits(amount, currency));
  const change = useChangeProduct(product.id);
  const value = typedNumber(typed);
  const price = value === undefined ? undefined : { amount: minorUnits(value, currency), currency };
  const fill = (now: Product) => {
    setBefore(now);
    setTyped(majorUnits(now.regularPrice.amount, currency));
    change.reset();
  };
  const save = (from: Product) => {
    if (!price) return;
    change.mutate(
      {
        ...{ before: from, fields: ['regularPrice'], what: `Price ${moneyText(price)} accepted` },
        send: (header) =>
          catalog.PUT('/products/{id}/price', { params: { path: { id: product.id }, header }, body: price }),
        isBack: ({ regularPrice }) => regularPrice.amount === price.amount,
      },
      { onSuccess: () => fill({ ...from, regularPrice: price }) },
    );
  };
  return (
    <Panel title="Price">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          save(before);
        }}
      >
        <NumberInput
          label={`Regular price in ${currency}`}
          description={before.onSale ? 'On sale now: customers pay it when the sale is over' : undefined}
          min={0}
          decimalScale={digitsOf(currency)}
          fixedDecimalScale
          hideControls
          required
          value={typed}
          onChange={setTyped}
        />
        <Refusal error={change.error} onTake={fill} onInsist={save} />
        <Button type="submit" loading={change.isPending} disabled={!price || price.amount === amount} mr="auto">
          Change the price
        </Button>
      </form>
    </Panel>
  );
}

import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { catalog } from '../../../../api/clients.js';
import type { Product } from '../../../../catalog/queries.js';
import { moneyText } from '../../../../design/money.js';
import { typedNumber } from '../../../../design/typed-number.js';
import { localText, momentOf } from '../../../../office/local-moment.js';
import { digitsOf, minorUnits } from '../../../../office/minor-units.js';
import { Panel } from '../../../../office/panel.js';
import { Refusal } from '../../../../office/products/refusal.js';
import { useChangeProduct } from '../../../../office/products/use-change-product.js';
import classes from './-product-screen.module.css';

const weekMs = 7 * 24 * 60 * 60_000;

export function SaleForm({ product }: { product: Product }) {
  const { amount: regular, currency } = product.regularPrice;
  const [typed, setTyped] = useState<number | string>('');
  const [from, setFrom] = useState(() => localText(new Date()));
  const [until, setUntil] = useState(() => localText(new Date(Date.now() + weekMs)));
  const change = useChangeProduct(product.id);
  const value = typedNumber(typed);
  const price = value === undefined ? undefined : { amount: minorUnits(value, currency), currency };
  const period = { from: momentOf(from), until: momentOf(until) };
  const isOrdered = period.from !== undefined && period.until !== undefined && period.from < period.until;
  const plan = (before: Product) => {
    if (!price || !isOrdered) return;
    const body = { price, from: period.from!, until: period.until! };
    change.mutate({
      ...{ before, fields: ['sale', 'regularPrice'], what: `Sale at ${moneyText(price)} accepted` },
      send: (header) => catalog.PUT('/products/{id}/sale', { params: { path: { id: product.id }, header }, body }),
      isBack: ({ sale }) => sale?.price.amount === price.amount,
    });
  };
  return (
    <Panel title="Put on sale">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          plan(product);
        }}
      >
        <NumberInput
          label={`Sale price in ${currency}`}
          description={price ? saved(price.amount, regular) : `Below ${moneyText(product.regularPrice)}`}
          error={price && price.amount >= regular ? 'A sale price is below the regular price.' : undefined}
          min={0}
          decimalScale={digitsOf(currency)}
          hideControls
          required
          value={typed}
          onChange={setTyped}
        />
        <TextInput
          label="From"
          type="datetime-local"
          required
          value={from}
          onChange={(e) => setFrom(e.currentTarget.value)}
        />
        <TextInput
          label="Until"
          type="datetime-local"
          required
          value={until}
          onChange={(e) => setUntil(e.currentTarget.value)}
          error={isOrdered ? undefined : 'A sale ends after it starts.'}
        />
        <Refusal error={change.error} onTake={() => change.reset()} onInsist={plan} />
        <Button type="submit" variant="default" loading={change.isPending} mr="auto">
          Plan the sale
        </Button>
      </form>
    </Panel>
  );
}

const saved = (amount: number, regular: number): string => `${Math.round((1 - amount / regular) * 100)} % off`;

import { Button, Group, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { ProductSearch } from '../../../catalog/product-search.js';
import { typedNumber } from '../../../design/typed-number.js';
import classes from './price-range.module.css';

interface PriceRangeProps {
  /** Minor units */
  readonly min: number | undefined;
  /** Minor units */
  readonly max: number | undefined;
  readonly onChange: (range: Pick<ProductSearch, 'minPrice' | 'maxPrice'>) => void;
}

const cents = 100;

export function PriceRange({ min, max, onChange }: PriceRangeProps) {
  return <PriceForm key={`${min}-${max}`} {...{ min, max, onChange }} />;
}

function PriceForm({ min, max, onChange }: PriceRangeProps) {
  const [from, setFrom] = useState<number | string>(min === undefined ? '' : min / cents);
  const [to, setTo] = useState<number | string>(max === undefined ? '' : max / cents);
  return (
    <form
      className={classes.range}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ minPrice: inCents(from), maxPrice: inCents(to) });
      }}
    >
      <fieldset>
        <legend>Price in euro</legend>
        <Group gap={8} wrap="nowrap">
          <NumberInput
            aria-label="From, euro"
            placeholder="from"
            hideControls
            min={0}
            allowDecimal={false}
            value={from}
            onChange={setFrom}
          />
          <NumberInput
            aria-label="To, euro"
            placeholder="to"
            hideControls
            min={0}
            allowDecimal={false}
            value={to}
            onChange={setTo}
          />
          <Button type="submit" variant="default" px="sm" className={classes.apply}>
            Go
          </Button>
        </Group>
      </fieldset>
    </form>
  );
}

function inCents(typed: number | string): number | undefined {
  const euro = typedNumber(typed);
  return euro === undefined ? undefined : euro * cents;
}

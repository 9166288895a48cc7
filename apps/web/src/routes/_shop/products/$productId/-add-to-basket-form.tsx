import { Button, Group, NumberInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddToBasket } from '../../../../basket/use-add-to-basket.js';
import type { Product } from '../../../../catalog/queries.js';
import { Problem } from '../../../../design/problem.js';
import { typedNumber } from '../../../../design/typed-number.js';

const mostPieces = 99;

export function AddToBasketForm({ product }: { product: Product }) {
  const [pieces, setPieces] = useState<number | string>(1);
  const add = useAddToBasket(product);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const quantity = typedNumber(pieces);
        if (quantity) add.mutate(quantity);
      }}
    >
      <Group align="end" gap="sm">
        <NumberInput
          label="Pieces"
          w={96}
          size="md"
          min={1}
          max={mostPieces}
          allowDecimal={false}
          value={pieces}
          onChange={setPieces}
        />
        <Button type="submit" size="md" loading={add.isPending}>
          Add to basket
        </Button>
      </Group>
      <div role="status">
        {add.isSuccess && (
          <p>
            It is in your basket. <Link to="/basket">See the basket</Link>
          </p>
        )}
      </div>
      {add.error && <Problem error={add.error} />}
    </form>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { BasketLine } from './basket-line.js';
import classes from './basket-line.module.css';
import { piecesText } from './pieces-text.js';
import type { BasketItem } from './queries.js';
import { useProducts } from './use-products.js';
import { usePutBack, useRemoveItem } from './use-remove-item.js';

/** The lines of the basket. What is taken out leaves an Undo in its place, until something else is taken out. */
export function BasketLines({ items }: { items: readonly BasketItem[] }) {
  const products = useProducts(items);
  const [removed, setRemoved] = useState<{ item: BasketItem; place: number } | null>(null);
  const remove = useRemoveItem();
  const putBack = usePutBack();
  const isBack = removed && items.some(({ productId }) => productId === removed.item.productId);
  const lines = items.map((item, place) => (
    <BasketLine
      key={item.productId}
      item={item}
      product={products.get(item.productId)}
      onRemove={() => {
        setRemoved({ item, place });
        remove.mutate(item);
      }}
    />
  ));
  if (removed && !isBack) {
    const undo = () => {
      setRemoved(null);
      putBack.mutate(removed.item);
    };
    lines.splice(
      removed.place,
      0,
      <Removed key={`removed ${removed.item.productId}`} item={removed.item} onUndo={undo} />,
    );
  }
  return <ul>{lines}</ul>;
}

function Removed({ item: { name, quantity }, onUndo }: { item: BasketItem; onUndo: () => void }) {
  return (
    <li className={classes.removed}>
      <span role="status">
        {quantity > 1 ? `${piecesText(quantity)} of ` : ''}
        {name} removed
      </span>
      <Button variant="light" autoFocus aria-label={`Undo: put ${name} back`} onClick={onUndo}>
        Undo
      </Button>
    </li>
  );
}

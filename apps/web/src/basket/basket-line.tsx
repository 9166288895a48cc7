import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Picture } from '../catalog/picture.js';
import type { Product } from '../catalog/queries.js';
import { StockText } from '../catalog/stock-label.js';
import classes from './basket-line.module.css';
import { LinePrice } from './line-price.js';
import { lineNoteOf, orderedNoteOf } from './line-note.js';
import type { BasketItem } from './queries.js';
import { QuantityStepper } from './quantity-stepper.js';
import { useChangeQuantity } from './use-change-quantity.js';

interface BasketLineProps {
  readonly item: BasketItem;
  /** Undefined until Catalog has answered. */
  readonly product: Product | undefined;
  readonly onRemove: () => void;
}

export function BasketLine({ item, product, onRemove }: BasketLineProps) {
  const change = useChangeQuantity(item);
  const { name, productId } = item;
  const note = lineNoteOf(item, product?.availability.piecesLeft);
  const ordered = orderedNoteOf(item);
  const canBeHad = item.available && item.stock.state !== 'sold-out';
  return (
    <li className={classes.line}>
      <div className={classes.picture}>
        {product ? (
          <Picture product={product} size={88} faded={!canBeHad} />
        ) : (
          <Skeleton className={classes.picture} style={{ aspectRatio: '1' }} />
        )}
      </div>
      <div className={classes.about}>
        <h3>
          <Link to="/products/$productId" params={{ productId }}>
            {name}
          </Link>
        </h3>
        <p className={classes.muted}>{product?.brand ?? item.sku}</p>
        <StockText {...note} />
        {note.mostPieces !== undefined && (
          <Button variant="light" size="xs" w="fit-content" onClick={() => change.mutate(note.mostPieces!)}>
            {note.mostPieces === 1 ? 'Take the one' : `Take ${note.mostPieces}`}
          </Button>
        )}
        {ordered && <p className={classes.ordered}>{ordered}</p>}
      </div>
      <div className={classes.pieces}>
        {canBeHad ? (
          <>
            <QuantityStepper name={name} quantity={item.quantity} onChange={change.mutate} />
            <ActionIcon
              variant="subtle"
              color="gray"
              c="var(--muted)"
              size={40}
              aria-label={`Remove ${name}`}
              onClick={onRemove}
            >
              <IconTrash size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </>
        ) : (
          <Button variant="light" aria-label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </Button>
        )}
      </div>
      <LinePrice item={item} product={product} isBusy={change.isPending} />
    </li>
  );
}

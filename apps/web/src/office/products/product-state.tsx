import type { Product } from '../../catalog/queries.js';
import { dayText } from '../../design/moment.js';
import { AcceptedChip } from '../accepted-chip.js';
import { StateChip } from '../state-chip.js';
import { useAccepted } from '../use-accepted.js';
import { productChanges, whereProductsGetStuck } from './product-changes.js';

/** Whether a product is sold, and what was changed of it a moment ago. */
export function ProductState({ product: { id, discontinued, onSale, sale, availability } }: { product: Product }) {
  const change = useAccepted(productChanges).all.get(id);
  if (change) return <AcceptedChip {...change} mayBeStuck={whereProductsGetStuck} />;
  if (discontinued) return <StateChip tone="plain">Discontinued</StateChip>;
  if (availability.state === 'sold-out') return <StateChip tone="quiet">Sold out</StateChip>;
  if (onSale && sale) return <StateChip tone="ok">On sale</StateChip>;
  if (sale) return <StateChip tone="brand">Sale from {dayText(sale.from)}</StateChip>;
  return <StateChip tone="ok">Listed</StateChip>;
}

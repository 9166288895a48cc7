import { dayText } from '../../design/moment.js';
import { AcceptedChip } from '../accepted-chip.js';
import { StateChip } from '../state-chip.js';
import { useAccepted } from '../use-accepted.js';
import { type StockItem, stockChanges, whereStockGetsStuck } from './queries.js';

export function StockState({ item: { productId, available, lowSince } }: { item: StockItem }) {
  const change = useAccepted(stockChanges).all.get(productId);
  if (change) return <AcceptedChip {...change} mayBeStuck={whereStockGetsStuck} />;
  if (available === 0) return <StateChip tone="bad">Sold out</StateChip>;
  if (lowSince) return <StateChip tone="wait">Short since {dayText(lowSince)}</StateChip>;
  return <StateChip tone="ok">Enough</StateChip>;
}

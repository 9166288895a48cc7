import { Link } from '@tanstack/react-router';
import { dayText } from '../../../../design/moment.js';
import type { Column } from '../../../../office/column.js';
import type { StockItem } from '../../../../office/stock/queries.js';
import { StockState } from '../../../../office/stock/stock-state.js';
import classes from './stock-screen.module.css';

export const stockColumns: readonly Column<StockItem>[] = [
  {
    key: 'name',
    title: 'Product',
    lead: true,
    cell: ({ productId, name, sku }) => (
      <div className={classes.named}>
        <Link to="/back-office/stock/$productId" params={{ productId }}>
          {name}
        </Link>
        <p>{sku}</p>
      </div>
    ),
  },
  {
    key: 'available',
    title: 'Available',
    end: true,
    cell: ({ available }) => <span className={classes.available}>{available}</span>,
  },
  { key: 'reserved', title: 'Reserved', end: true, cell: ({ reserved }) => reserved },
  { key: 'committed', title: 'Paid, not shipped', end: true, cell: ({ committed }) => committed },
  { key: 'onHand', title: 'On hand', end: true, cell: ({ onHand }) => onHand },
  { key: 'state', title: 'State', cell: (item) => <StockState item={item} /> },
  { key: 'changed', title: 'Changed', cell: ({ changedAt }) => dayText(changedAt) },
];

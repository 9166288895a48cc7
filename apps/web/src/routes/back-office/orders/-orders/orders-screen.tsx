import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { SavedFilters } from '../../../../office/saved-filters-bar.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { ToolBar } from '../../../../office/tool-bar.js';
import { processStates, type ProcessState } from '../../../../order-processes/process-state.js';
import type { ProcessSearch } from '../../../../order-processes/search.js';
import { OrderList } from './order-list.js';
import classes from './orders.module.css';

const route = getRouteApi('/back-office/orders/');

const presets = [
  { name: 'All orders', search: {} },
  { name: 'Overdue', search: { overdue: true } },
  { name: 'To be shipped', search: { state: 'AwaitingShipment' } },
  { name: 'Money to settle', search: { state: 'AwaitingRefund' } },
  { name: 'Longest in their state', search: { by: 'age' } },
] as const;

const states = Object.entries(processStates).map(([value, { title }]) => ({ value, label: title }));

export function OrdersScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: ProcessSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  return (
    <>
      <ScreenHeading title="Orders" note="Where each order stands, what it waits for, and until when." />
      <ToolBar>
        <SavedFilters screen="orders" presets={presets} search={search} />
        <div className={classes.narrowing}>
          <NativeSelect
            aria-label="State"
            data={[{ value: '', label: 'Any state' }, ...states]}
            value={search.state ?? ''}
            onChange={({ currentTarget: { value } }) => narrow({ state: (value || undefined) as ProcessState })}
          />
          <NativeSelect
            aria-label="Order of the list"
            data={[
              { value: '', label: 'Next deadline first' },
              { value: 'age', label: 'Longest in its state first' },
            ]}
            value={search.by ?? ''}
            onChange={({ currentTarget: { value } }) => narrow({ by: value === 'age' ? 'age' : undefined })}
          />
        </div>
      </ToolBar>
      <OrderList search={search} />
    </>
  );
}

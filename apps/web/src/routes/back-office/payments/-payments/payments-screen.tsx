import { getRouteApi } from '@tanstack/react-router';
import { SavedFilters } from '../../../../office/saved-filters-bar.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { PaymentList } from './payment-list.js';

const route = getRouteApi('/back-office/payments/');

const presets = [
  { name: 'All payments', search: {} },
  { name: 'In doubt', search: { only: 'in-doubt' } },
  { name: 'Under way', search: { only: 'unsettled' } },
  { name: 'Refund refused', search: { only: 'refund-refused' } },
] as const;

export function PaymentsScreen() {
  const search = route.useSearch();
  return (
    <>
      <ScreenHeading
        title="Payments"
        note="In doubt: nobody knows yet whether the provider has done what it was asked. It is asked again by itself, and nothing is charged twice."
      />
      <SavedFilters screen="payments" presets={presets} search={search} />
      <PaymentList search={search} />
    </>
  );
}

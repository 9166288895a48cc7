import { getRouteApi } from '@tanstack/react-router';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { CustomerList } from './customer-list.js';
import { FindCustomer } from './find-customer.js';

const route = getRouteApi('/back-office/customers/');

export function CustomersScreen() {
  const search = route.useSearch();
  return (
    <>
      <ScreenHeading title="Customers" note="Everybody who has an account, and what their roles let them do." />
      <FindCustomer key={search.text} text={search.text ?? ''} />
      <CustomerList search={search} />
    </>
  );
}

import { groupBy } from '../group-by.js';
import type { Law, Violation } from '../violation.js';

const law = 'buyers are the customers';

/** Every customer with an order is exactly one buyer, with the registered name, and owns the orders. */
export const buyersAreTheCustomers: Law = ({ shop }) => {
  const buyers = groupBy(shop.buyers, ({ customerId }) => customerId);
  const names = new Map(shop.users.map(({ id, displayName }) => [id, displayName]));
  const customers = [...new Set(shop.orders.map(({ customerId }) => customerId))];
  return [
    ...customers
      .filter((customer) => buyers.get(customer)?.length !== 1)
      .map((customer) => violation(`Customer ${customer} is ${buyers.get(customer)?.length ?? 0} buyers.`, customer)),
    ...shop.buyers
      .filter(({ customerId, displayName }) => displayName !== names.get(customerId))
      .map(({ customerId, displayName }) =>
        violation(`Buyer ${displayName} of ${customerId} has another name.`, customerId),
      ),
    ...shop.orders
      .filter(({ customerId, buyerId }) => !buyers.get(customerId)?.some(({ id }) => id === buyerId))
      .map(({ id, customerId }) => violation(`Order ${id} is not its customer's.`, customerId)),
  ];
};

const violation = (sentence: string, key: string): Violation => ({ law, sentence, key });

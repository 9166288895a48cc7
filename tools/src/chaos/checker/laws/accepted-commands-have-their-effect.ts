import type { AcceptedCommand, Cancellation, PriceChange, Registration, SalePlan } from '../commands.js';
import { dataOf, eventsNamed, type History, nameOf, type OutboxRow } from '../history.js';
import type { Law } from '../violation.js';
import { priceChangeOf, type ProductTold } from '../wire.js';

/** Every accepted command took effect exactly once. Checkouts have a law of their own. */
export const acceptedCommandsHaveTheirEffect: Law = (history) => {
  const complaintAbout = complaints(history);
  return history.commands.flatMap((command) =>
    complaintAbout(command).map((what) => ({
      law: 'accepted commands have their effect',
      sentence: `The shop accepted to ${command.kind} ${keyOf(command)}, but ${what}.`,
      key: keyOf(command),
    })),
  );
};

function keyOf(command: AcceptedCommand): string {
  if (command.kind === 'register') return command.userId;
  return command.kind === 'cancel' ? command.orderId : command.productId;
}

function complaints(history: History): (command: AcceptedCommand) => string[] {
  const { shop } = history;
  const registered = counted(
    eventsNamed(history, 'user-registered').map((event) => dataOf<{ userId: string }>(event).userId),
  );
  const cancelled = counted(
    eventsNamed(history, 'order-cancelled').map((event) => dataOf<{ orderId: string }>(event).orderId),
  );
  const users = counted(shop.users.map(({ id, displayName }) => `${id} ${displayName}`));
  const people = counted(shop.people.map(({ id, displayName }) => `${id} ${displayName}`));
  const orders = new Map(shop.orders.map((order) => [order.id, order]));
  const prices = new Set(history.outbox.flatMap(pricesIn));

  const registration = ({ userId, displayName }: Registration) => [
    ...once('users of that name', users.get(`${userId} ${displayName}`)),
    ...once('registrations told to others', registered.get(userId)),
    ...once('people known to ordering', people.get(`${userId} ${displayName}`)),
  ];
  const cancellation = ({ orderId }: Cancellation) => [
    ...(orders.get(orderId)?.status === 'Cancelled' ? [] : ['the order is not cancelled']),
    ...once('cancellations told to others', cancelled.get(orderId)),
  ];
  const priced = ({ productId, amount }: PriceChange | SalePlan) =>
    prices.has(`${productId} ${amount}`) ? [] : [`nobody was told of the price ${amount}`];

  return (command) => {
    if (command.kind === 'register') return registration(command);
    if (command.kind === 'cancel') return cancellation(command);
    return priced(command);
  };
}

function once(what: string, count = 0): string[] {
  return count === 1 ? [] : [`there are ${count} ${what}`];
}

function counted(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** During a sale, a change of the regular price is announced as part of the whole product. */
function pricesIn({ type, payload }: OutboxRow): string[] {
  if (nameOf(type) === 'product-price-changed') {
    const { productId, to } = priceChangeOf(payload);
    return [`${productId} ${to}`];
  }
  if (nameOf(type) !== 'product-updated') return [];
  const { productId, regularPrice, sale } = dataOf<ProductTold>({ payload });
  return [regularPrice, sale?.price].flatMap((price) => (price ? [`${productId} ${price.amount}`] : []));
}

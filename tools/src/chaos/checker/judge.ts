import { serviceNames, type ServiceName } from '@tradewind/services';
import type { History } from './history.js';
import { aCheckoutIsDecidedOnce } from './laws/a-checkout-is-decided-once.js';
import { acceptedCommandsHaveTheirEffect } from './laws/accepted-commands-have-their-effect.js';
import { buyersAreTheCustomers } from './laws/buyers-are-the-customers.js';
import { checkoutsAreWhatWasAccepted } from './laws/checkouts-are-what-was-accepted.js';
import { copiesShowTheCatalogue } from './laws/copies-show-the-catalogue.js';
import { copiesShowTheStock } from './laws/copies-show-the-stock.js';
import { deadlinesFireOnce } from './laws/deadlines-fire-once.js';
import { eventsAreHandledOnce } from './laws/events-are-handled-once.js';
import { figuresAreTheSumOfTheFacts } from './laws/figures-are-the-sum-of-the-facts.js';
import { keysKeepTheirOrder } from './laws/keys-keep-their-order.js';
import { mailsAreSentOnce } from './laws/mails-are-sent-once.js';
import { moneyFollowsTheGoods } from './laws/money-follows-the-goods.js';
import { nothingIsInvented } from './laws/nothing-is-invented.js';
import { nothingIsLeftOver } from './laws/nothing-is-left-over.js';
import { nothingIsLost } from './laws/nothing-is-lost.js';
import { ordersAreTheCheckouts } from './laws/orders-are-the-checkouts.js';
import { ordersComeToAnEnd } from './laws/orders-come-to-an-end.js';
import { pricesFollowOneAnother } from './laws/prices-follow-one-another.js';
import { stockIsConserved } from './laws/stock-is-conserved.js';
import { viewsShowTheOrders } from './laws/views-show-the-orders.js';
import type { Law, Violation } from './violation.js';

/** About the messages of all services. */
const lawsOfMessages: readonly Law[] = [
  nothingIsLost,
  nothingIsInvented,
  keysKeepTheirOrder,
  eventsAreHandledOnce,
  nothingIsLeftOver,
];

/** About what each service keeps in its tables; a service for which there is no such law yet says so. */
export const lawsOfServices: Readonly<Record<ServiceName, readonly Law[] | 'only its messages are judged'>> = {
  identity: [acceptedCommandsHaveTheirEffect],
  catalog: [acceptedCommandsHaveTheirEffect, pricesFollowOneAnother],
  basket: [checkoutsAreWhatWasAccepted, copiesShowTheCatalogue],
  ordering: [
    acceptedCommandsHaveTheirEffect,
    aCheckoutIsDecidedOnce,
    ordersAreTheCheckouts,
    buyersAreTheCustomers,
    viewsShowTheOrders,
    ordersComeToAnEnd,
    deadlinesFireOnce,
  ],
  inventory: [stockIsConserved, copiesShowTheStock],
  payment: [moneyFollowsTheGoods],
  notification: [mailsAreSentOnce],
  analytics: [figuresAreTheSumOfTheFacts],
};

export const laws: readonly Law[] = [
  ...new Set(
    serviceNames.map((name) => lawsOfServices[name]).flatMap((those) => (typeof those === 'string' ? [] : those)),
  ),
  ...lawsOfMessages,
];

/** Everything in the history that the shop has promised would not happen. */
export function judge(history: History): Violation[] {
  return laws.flatMap((law) => law(history));
}

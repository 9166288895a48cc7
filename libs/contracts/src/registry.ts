import { BasketCheckedOutIntegrationEvent } from './basket/basket-checked-out.v1.js';
import { CheckoutWithdrawalRequestedIntegrationEvent } from './basket/checkout-withdrawal-requested.v1.js';
import { ProductCreatedIntegrationEvent } from './catalog/product-created.v1.js';
import { ProductDiscontinuedIntegrationEvent } from './catalog/product-discontinued.v1.js';
import { ProductPriceChangedIntegrationEvent } from './catalog/product-price-changed.v1.js';
import { ProductPriceChangedIntegrationEventV2 } from './catalog/product-price-changed.v2.js';
import { ProductUpdatedIntegrationEvent } from './catalog/product-updated.v1.js';
import type { IntegrationEventContract } from './contract/integration-event-contract.js';
import { UserRegisteredIntegrationEvent } from './identity/user-registered.v1.js';
import { CheckoutRejectedIntegrationEvent } from './ordering/checkout-rejected.v1.js';
import { OrderCancelledIntegrationEvent } from './ordering/order-cancelled.v1.js';
import { OrderStartedIntegrationEvent } from './ordering/order-started.v1.js';

/** Every event that any service publishes, in every version that may still be in a broker. */
export const allIntegrationEvents: readonly IntegrationEventContract[] = [
  UserRegisteredIntegrationEvent,
  ProductCreatedIntegrationEvent,
  ProductUpdatedIntegrationEvent,
  ProductPriceChangedIntegrationEvent,
  ProductPriceChangedIntegrationEventV2,
  ProductDiscontinuedIntegrationEvent,
  BasketCheckedOutIntegrationEvent,
  CheckoutWithdrawalRequestedIntegrationEvent,
  CheckoutRejectedIntegrationEvent,
  OrderStartedIntegrationEvent,
  OrderCancelledIntegrationEvent,
];

const byType = new Map(allIntegrationEvents.map((contract) => [contract.type, contract]));

/** The contract of a CloudEvents type, if there is one. */
export function findIntegrationEvent(type: string): IntegrationEventContract | undefined {
  return byType.get(type);
}

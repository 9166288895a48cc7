import { BasketChangedIntegrationEvent } from './basket/basket-changed.v1.js';
import { BasketCheckedOutIntegrationEvent } from './basket/basket-checked-out.v1.js';
import { CheckoutWithdrawalRequestedIntegrationEvent } from './basket/checkout-withdrawal-requested.v1.js';
import { ProductCreatedIntegrationEvent } from './catalog/product-created.v1.js';
import { ProductDiscontinuedIntegrationEvent } from './catalog/product-discontinued.v1.js';
import { ProductPriceChangedIntegrationEvent } from './catalog/product-price-changed.v1.js';
import { ProductPriceChangedIntegrationEventV2 } from './catalog/product-price-changed.v2.js';
import { ProductUpdatedIntegrationEvent } from './catalog/product-updated.v1.js';
import type { IntegrationEventContract } from './contract/integration-event-contract.js';
import { EmailConfirmationRequestedIntegrationEvent } from './identity/email-confirmation-requested.v1.js';
import { PasswordChangedIntegrationEvent } from './identity/password-changed.v1.js';
import { PasswordResetRequestedIntegrationEvent } from './identity/password-reset-requested.v1.js';
import { RegistrationWithTakenEmailAttemptedIntegrationEvent } from './identity/registration-with-taken-email-attempted.v1.js';
import { UserRegisteredIntegrationEvent } from './identity/user-registered.v1.js';
import { InventoryModifiedIntegrationEvent } from './inventory/inventory-modified.v1.js';
import { StockCommitmentRejectedIntegrationEvent } from './inventory/stock-commitment-rejected.v1.js';
import { StockCommittedIntegrationEvent } from './inventory/stock-committed.v1.js';
import { StockReservationExpiredIntegrationEvent } from './inventory/stock-reservation-expired.v1.js';
import { StockReservationRejectedIntegrationEvent } from './inventory/stock-reservation-rejected.v1.js';
import { StockReservedIntegrationEvent } from './inventory/stock-reserved.v1.js';
import { CheckoutRejectedIntegrationEvent } from './ordering/checkout-rejected.v1.js';
import { OrderAwaitingPaymentIntegrationEvent } from './ordering/order-awaiting-payment.v1.js';
import { OrderAwaitingStockIntegrationEvent } from './ordering/order-awaiting-stock.v1.js';
import { OrderCancelledIntegrationEvent } from './ordering/order-cancelled.v1.js';
import { OrderConfirmedIntegrationEvent } from './ordering/order-confirmed.v1.js';
import { OrderDeliveredIntegrationEvent } from './ordering/order-delivered.v1.js';
import { OrderRefundOverdueIntegrationEvent } from './ordering/order-refund-overdue.v1.js';
import { OrderReturnedIntegrationEvent } from './ordering/order-returned.v1.js';
import { OrderShippedIntegrationEvent } from './ordering/order-shipped.v1.js';
import { OrderStartedIntegrationEvent } from './ordering/order-started.v1.js';
import { PaymentCompletedIntegrationEvent } from './payment/payment-completed.v1.js';
import { PaymentDeclinedIntegrationEvent } from './payment/payment-declined.v1.js';
import { PaymentRefundedIntegrationEvent } from './payment/payment-refunded.v1.js';
import { PaymentVoidedIntegrationEvent } from './payment/payment-voided.v1.js';

/** Every event that any service publishes, in every version that may still be in a broker. */
export const allIntegrationEvents: readonly IntegrationEventContract[] = [
  UserRegisteredIntegrationEvent,
  EmailConfirmationRequestedIntegrationEvent,
  RegistrationWithTakenEmailAttemptedIntegrationEvent,
  PasswordResetRequestedIntegrationEvent,
  PasswordChangedIntegrationEvent,
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
  OrderAwaitingStockIntegrationEvent,
  OrderAwaitingPaymentIntegrationEvent,
  OrderConfirmedIntegrationEvent,
  OrderShippedIntegrationEvent,
  OrderDeliveredIntegrationEvent,
  OrderReturnedIntegrationEvent,
  OrderRefundOverdueIntegrationEvent,
  StockReservedIntegrationEvent,
  StockReservationRejectedIntegrationEvent,
  StockReservationExpiredIntegrationEvent,
  StockCommittedIntegrationEvent,
  StockCommitmentRejectedIntegrationEvent,
  InventoryModifiedIntegrationEvent,
  PaymentCompletedIntegrationEvent,
  PaymentDeclinedIntegrationEvent,
  PaymentVoidedIntegrationEvent,
  PaymentRefundedIntegrationEvent,
  BasketChangedIntegrationEvent,
];

const byType = new Map(allIntegrationEvents.map((contract) => [contract.type, contract]));

/** The contract of a CloudEvents type, if there is one. */
export function findIntegrationEvent(type: string): IntegrationEventContract | undefined {
  return byType.get(type);
}

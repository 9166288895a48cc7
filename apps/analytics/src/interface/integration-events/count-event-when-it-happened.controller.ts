import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  BasketChangedIntegrationEvent,
  BasketCheckedOutIntegrationEvent,
  CheckoutWithdrawalRequestedIntegrationEvent,
  ProductCreatedIntegrationEvent,
  ProductDiscontinuedIntegrationEvent,
  ProductPriceChangedIntegrationEventV2,
  ProductUpdatedIntegrationEvent,
  UserRegisteredIntegrationEvent,
  EmailConfirmationRequestedIntegrationEvent,
  RegistrationWithTakenEmailAttemptedIntegrationEvent,
  PasswordResetRequestedIntegrationEvent,
  PasswordChangedIntegrationEvent,
  InventoryModifiedIntegrationEvent,
  StockCommitmentRejectedIntegrationEvent,
  StockCommittedIntegrationEvent,
  StockReservationExpiredIntegrationEvent,
  StockReservationRejectedIntegrationEvent,
  StockReservedIntegrationEvent,
  CheckoutRejectedIntegrationEvent,
  OrderAwaitingPaymentIntegrationEvent,
  OrderAwaitingStockIntegrationEvent,
  OrderCancelledIntegrationEvent,
  OrderConfirmedIntegrationEvent,
  OrderDeliveredIntegrationEvent,
  OrderRefundOverdueIntegrationEvent,
  OrderReturnedIntegrationEvent,
  OrderShippedIntegrationEvent,
  OrderStartedIntegrationEvent,
  PaymentCompletedIntegrationEvent,
  PaymentDeclinedIntegrationEvent,
  PaymentRefundedIntegrationEvent,
  PaymentVoidedIntegrationEvent,
  findIntegrationEvent,
} from '@tradewind/contracts';
import { MalformedMessageError, OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { ActivityProjector } from '../../read-model/activity/activity.projector.js';

/** Counts an event under its name, so that all of its versions count alike. */
@Controller()
export class CountEventWhenItHappened {
  constructor(private readonly activity: ActivityProjector) {}

  @OnIntegrationEvent(
    BasketChangedIntegrationEvent,
    BasketCheckedOutIntegrationEvent,
    CheckoutWithdrawalRequestedIntegrationEvent,
    ProductCreatedIntegrationEvent,
    ProductDiscontinuedIntegrationEvent,
    ProductPriceChangedIntegrationEventV2,
    ProductUpdatedIntegrationEvent,
    UserRegisteredIntegrationEvent,
    EmailConfirmationRequestedIntegrationEvent,
    RegistrationWithTakenEmailAttemptedIntegrationEvent,
    PasswordResetRequestedIntegrationEvent,
    PasswordChangedIntegrationEvent,
    InventoryModifiedIntegrationEvent,
    StockCommitmentRejectedIntegrationEvent,
    StockCommittedIntegrationEvent,
    StockReservationExpiredIntegrationEvent,
    StockReservationRejectedIntegrationEvent,
    StockReservedIntegrationEvent,
    CheckoutRejectedIntegrationEvent,
    OrderAwaitingPaymentIntegrationEvent,
    OrderAwaitingStockIntegrationEvent,
    OrderCancelledIntegrationEvent,
    OrderConfirmedIntegrationEvent,
    OrderDeliveredIntegrationEvent,
    OrderRefundOverdueIntegrationEvent,
    OrderReturnedIntegrationEvent,
    OrderShippedIntegrationEvent,
    OrderStartedIntegrationEvent,
    PaymentCompletedIntegrationEvent,
    PaymentDeclinedIntegrationEvent,
    PaymentRefundedIntegrationEvent,
    PaymentVoidedIntegrationEvent,
  )
  async handle(@Payload() { type, time }: ReceivedEvent): Promise<void> {
    const { context, name } = findIntegrationEvent(type)!;
    const at = new Date(time);
    if (Number.isNaN(at.getTime())) throw new MalformedMessageError(`The time of the event is not a time: ${time}`);
    await this.activity.count(context, name, at);
  }
}

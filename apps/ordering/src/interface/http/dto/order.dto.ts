import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '@tradewind/platform';
import { orderStatuses } from '../../../domain/order/order-status.js';
import { timelineStatuses } from '../../../read-model/timeline-status.js';

export class OrderSummaryDto {
  @ApiProperty({ format: 'uuid' })
  orderId!: string;

  @ApiProperty({ example: 'TW-001042' })
  orderNumber!: string;

  @ApiProperty({ format: 'uuid' })
  customerId!: string;

  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  buyerId!: string | null;

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Null until Ordering knows of the customer’s registration',
  })
  buyerName!: string | null;

  @ApiProperty({ enum: orderStatuses })
  status!: string;

  @ApiProperty({ nullable: true, type: String, example: 'customer' })
  cancellationReason!: string | null;

  @ApiProperty({ type: MoneyDto })
  total!: MoneyDto;

  @ApiProperty({ type: 'integer', description: 'Number of pieces over all items' })
  pieces!: number;

  @ApiProperty({ format: 'date-time', type: String })
  startedAt!: Date;
}

export class OrderPageDto {
  @ApiProperty({ type: [OrderSummaryDto] })
  items!: readonly OrderSummaryDto[];

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Pass it as `after` to get the next page; null on the last page',
  })
  next!: string | null;
}

export class OrderItemDto {
  @ApiProperty({ format: 'uuid' })
  productId!: string;

  @ApiProperty()
  sku!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: MoneyDto })
  unitPrice!: MoneyDto;

  @ApiProperty({ type: 'integer', minimum: 1 })
  quantity!: number;
}

export class AddressDto {
  @ApiProperty()
  recipient!: string;

  @ApiProperty()
  street!: string;

  @ApiProperty()
  city!: string;

  @ApiProperty()
  postalCode!: string;

  @ApiProperty({ description: 'ISO 3166-1 alpha-2', example: 'DE' })
  country!: string;
}

export class StatusReachedDto {
  @ApiProperty({
    enum: timelineStatuses,
    description:
      'A status of the order, or what becomes of its money: `AwaitingRefund` while it is being paid back, `Refunded` when it was, ' +
      '`NotCharged` if nothing had been taken',
  })
  status!: string;

  @ApiProperty({ nullable: true, type: String })
  reason!: string | null;

  @ApiProperty({ format: 'date-time', type: String })
  at!: Date;
}

export class OrderDetailDto extends OrderSummaryDto {
  @ApiProperty({ format: 'uuid' })
  checkoutId!: string;

  @ApiProperty({ type: [OrderItemDto] })
  items!: readonly OrderItemDto[];

  @ApiProperty({ type: AddressDto })
  address!: AddressDto;

  @ApiProperty({ example: 'Visa ending in 4242' })
  paymentLabel!: string;

  @ApiProperty({ nullable: true, type: String, example: 'DHL' })
  carrier!: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'How the carrier knows the parcel' })
  trackingNumber!: string | null;

  @ApiProperty({ description: 'Whether its customer may cancel it: until it is shipped' })
  cancellable!: boolean;

  @ApiProperty({
    nullable: true,
    type: String,
    format: 'date-time',
    description:
      'Until when nothing is done for the order, so that its customer may cancel it at no effort; null afterwards',
  })
  cancellableUntil!: Date | null;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    description: 'Grows with every change of what is shown here; the id of the events of its stream',
  })
  version!: number;

  @ApiProperty({
    type: [StatusReachedDto],
    description: 'The states that the order has reached, and what became of its money, the oldest first',
  })
  timeline!: readonly StatusReachedDto[];
}

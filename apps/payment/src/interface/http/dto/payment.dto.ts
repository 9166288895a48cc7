import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '@tradewind/platform';
import type { PaymentStatus } from '../../../domain/payment/payment-status.js';

const statuses: PaymentStatus[] = [
  'Requested',
  'Authorising',
  'GivingUp',
  'Capturing',
  'Voiding',
  'Completed',
  'Refunding',
  'RefundRefused',
  'Declined',
  'Voided',
  'Refunded',
];

export class PaymentSummaryDto {
  @ApiProperty({ format: 'uuid' })
  paymentId!: string;

  @ApiProperty({ format: 'uuid' })
  orderId!: string;

  @ApiProperty({ format: 'uuid' })
  customerId!: string;

  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description: 'Null for an order that was given up before its payment was asked for',
  })
  amount!: MoneyDto | null;

  @ApiProperty({ nullable: true, type: String, example: 'Visa ending in 4242' })
  paymentLabel!: string | null;

  @ApiProperty({ enum: statuses })
  status!: string;

  @ApiProperty({ format: 'date-time', type: String, description: 'When the status was reached' })
  statusAt!: Date;

  @ApiProperty({ nullable: true, type: String, example: 'insufficient-funds' })
  declineReason!: string | null;

  @ApiProperty({
    nullable: true,
    type: String,
    example: 'capture',
    description: 'What the provider is being asked to do; null when nothing is under way',
  })
  operation!: string | null;

  @ApiProperty({ nullable: true, type: 'integer', description: 'How often it was asked for that' })
  attempts!: number | null;

  @ApiProperty({ nullable: true, format: 'date-time', type: String })
  nextAttemptAt!: Date | null;

  @ApiProperty({
    nullable: true,
    format: 'date-time',
    type: String,
    description: 'Since when it is unknown whether the provider has done it',
  })
  inDoubtSince!: Date | null;

  @ApiProperty({ format: 'date-time', type: String })
  heardOfAt!: Date;
}

export class PaymentPageDto {
  @ApiProperty({ type: [PaymentSummaryDto] })
  items!: readonly PaymentSummaryDto[];

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Pass it as `after` to get the next page; null on the last page',
  })
  next!: string | null;
}

export class HistoryEntryDto {
  @ApiProperty({ format: 'date-time', type: String })
  at!: Date;

  @ApiProperty({ example: 'attempt-unknown' })
  what!: string;

  @ApiProperty({ nullable: true, type: String, example: 'authorise' })
  operation!: string | null;

  @ApiProperty({ nullable: true, type: 'integer', description: 'Which attempt of the operation' })
  attempt!: number | null;

  @ApiProperty({ nullable: true, type: String, description: 'An answer of the provider, or the reason of an operator' })
  detail!: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'The person or the client that asked for it' })
  operatorId!: string | null;
}

export class PaymentDto extends PaymentSummaryDto {
  @ApiProperty({ type: [HistoryEntryDto], description: 'All that happened to it, the oldest first; 1,000 at most' })
  history!: readonly HistoryEntryDto[];
}

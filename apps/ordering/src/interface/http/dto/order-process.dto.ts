import { ApiProperty } from '@nestjs/swagger';
import { processStates } from '../../../domain/order-process/process-state.js';

const text = { type: String, nullable: true } as const;
const moment = { type: String, format: 'date-time' } as const;

export class OrderProcessDto {
  @ApiProperty({ format: 'uuid' })
  orderId!: string;

  @ApiProperty({ example: 'TW-001042' })
  orderNumber!: string;

  @ApiProperty({ format: 'uuid' })
  customerId!: string;

  @ApiProperty({ enum: processStates })
  state!: string;

  @ApiProperty({ ...text, enum: ['Cancelled', 'Returned'], description: 'How it ends when the money is settled' })
  settlement!: string | null;

  @ApiProperty({ type: 'integer', description: 'How often Payment was asked again to settle' })
  refundAttempts!: number;

  @ApiProperty(moment)
  startedAt!: Date;

  @ApiProperty({ ...moment, description: 'Since when it is in its state' })
  enteredAt!: Date;

  @ApiProperty({ ...text, example: 'payment' })
  deadline!: string | null;

  @ApiProperty({ ...moment, nullable: true })
  deadlineAt!: Date | null;

  @ApiProperty({ description: 'The deadline has passed, or Payment did not settle when it was asked' })
  overdue!: boolean;
}

export class OrderProcessPageDto {
  @ApiProperty({ type: [OrderProcessDto] })
  items!: readonly OrderProcessDto[];

  @ApiProperty({ ...text, description: 'Pass it as `after` to get the next page; null on the last page' })
  next!: string | null;
}

export class OrderProcessStepDto {
  @ApiProperty(moment)
  at!: Date;

  @ApiProperty({ example: 'StockReserved' })
  message!: string;

  @ApiProperty({ ...text, description: 'Of the integration event; null for a deadline or a request' })
  messageId!: string | null;

  @ApiProperty({ ...text, description: 'The person or the client that asked for it' })
  userId!: string | null;

  @ApiProperty(text)
  reason!: string | null;

  @ApiProperty({ ...text, enum: processStates })
  stateBefore!: string | null;

  @ApiProperty({ enum: processStates })
  stateAfter!: string;

  @ApiProperty({ enum: ['went-on', 'compensated', 'ignored'] })
  decision!: string;

  @ApiProperty({ ...text, description: 'Why nothing was done; null if something was' })
  because!: string | null;

  @ApiProperty({ type: [String], example: ['OrderAwaitingPayment'], description: 'The events that were published' })
  published!: readonly string[];

  @ApiProperty({ ...text, example: 'payment', description: 'What it waits for from then on' })
  deadline!: string | null;

  @ApiProperty({ ...moment, nullable: true })
  deadlineAt!: Date | null;
}

export class OrderProcessDetailDto extends OrderProcessDto {
  @ApiProperty({
    type: [OrderProcessStepDto],
    description: 'Its history, the oldest step first; the latest 500 at most',
  })
  steps!: readonly OrderProcessStepDto[];
}

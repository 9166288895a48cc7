import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  flowStates,
  transactionStates,
  type FlowState,
  type FlowSummary,
  type TransactionState,
  type WaySign,
} from '@tradewind/trail/flow';

export class WaySignDto {
  @ApiProperty({ enum: ['transaction', 'message', 'wait', 'dead'] })
  readonly sign!: WaySign['sign'];

  @ApiProperty({ description: 'The id of the row that tells it' })
  readonly row!: string;

  @ApiPropertyOptional({ description: 'Of a transaction' })
  readonly service?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'The number of domain events in a transaction' })
  readonly domainEvents?: number;

  @ApiPropertyOptional({ enum: transactionStates, description: 'How a transaction ended' })
  readonly state?: TransactionState;

  @ApiPropertyOptional({ description: 'The event that a message brings', example: 'BasketCheckedOut' })
  readonly title?: string;
}

export class FlowSummaryDto implements Omit<FlowSummary, 'way'> {
  @ApiProperty()
  readonly correlationId!: string;

  @ApiProperty({ description: 'What began it, in words', example: 'Check out basket' })
  readonly name!: string;

  @ApiProperty({ description: 'Milliseconds since the epoch, with a fraction' })
  readonly startedAt!: number;

  @ApiProperty({ description: 'Until the end of the last step, in milliseconds' })
  readonly durationMs!: number;

  @ApiProperty({ enum: flowStates, enumName: 'FlowState' })
  readonly state!: FlowState;

  @ApiPropertyOptional({ description: 'When it goes on by itself, in milliseconds since the epoch' })
  readonly until?: number;

  @ApiProperty({ type: [String], description: 'In the order in which it touched them' })
  readonly services!: readonly string[];

  @ApiProperty({ type: [String], description: 'The types of its events and messages' })
  readonly types!: readonly string[];

  @ApiProperty({ type: 'integer' })
  readonly steps!: number;

  @ApiProperty({ example: 'ordering: Committed' })
  readonly lastStep!: string;

  @ApiProperty({ type: [WaySignDto], description: 'Its transactions, messages and waits, in their order' })
  readonly way!: readonly WaySignDto[];

  @ApiProperty({ description: 'It only read, and published nothing' })
  readonly readsOnly!: boolean;

  @ApiProperty({ description: 'A service recorded only what failed in it, because there were too many flows' })
  readonly isPartial!: boolean;
}

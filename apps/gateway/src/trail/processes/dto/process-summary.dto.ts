import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { PendingDeadline, ProcessSummary } from '@tradewind/trail/process';

export class PendingDeadlineDto implements PendingDeadline {
  @ApiProperty({ example: 'payment' })
  readonly name!: string;

  @ApiProperty({ description: 'When it was set, by the time of the service, in milliseconds since the epoch' })
  readonly setAt!: number;

  @ApiProperty({ description: 'When it ends, by the time of the service, in milliseconds since the epoch' })
  readonly until!: number;
}

export class ProcessSummaryDto implements ProcessSummary {
  @ApiProperty({ description: 'The name of the process', example: 'order' })
  readonly process!: string;

  @ApiProperty({ description: 'The id of the instance' })
  readonly key!: string;

  @ApiPropertyOptional({ description: 'What people call the instance' })
  readonly label?: string;

  @ApiProperty({ description: 'The service that runs the process' })
  readonly service!: string;

  @ApiProperty({ example: 'AwaitingPayment' })
  readonly state!: string;

  @ApiProperty({ description: 'When it decided last, in milliseconds since the epoch, with a fraction' })
  readonly changedAt!: number;

  @ApiPropertyOptional({ type: PendingDeadlineDto, description: 'What it waits for' })
  readonly deadline?: PendingDeadlineDto;

  @ApiProperty({ description: 'How far the clock of the service is ahead, as it told last, in milliseconds' })
  readonly clockAheadMs!: number;

  @ApiProperty({ description: 'It waits for nothing any more' })
  readonly isDone!: boolean;

  @ApiProperty({ description: 'What was done is undone, or is being undone' })
  readonly isCompensated!: boolean;

  @ApiPropertyOptional({ description: 'Why it was compensated', example: 'payment-timeout' })
  readonly reason?: string;

  @ApiProperty({ description: 'Its beginning is among the steps that are kept' })
  readonly isComplete!: boolean;

  @ApiProperty({ type: [String], description: 'The flows in which it decided, the first one first' })
  readonly correlationIds!: readonly string[];
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  movedBy,
  tellableOutcomes,
  type MessageIn,
  type MessageOut,
  type ProcessTransition,
  type StateChange,
  type ToldOutcome,
} from '@tradewind/trail/process';

export class MessageInDto implements MessageIn {
  @ApiProperty({ enum: movedBy })
  readonly by!: MessageIn['by'];

  @ApiProperty({ description: 'As the machine names it', example: 'PaymentCompleted' })
  readonly name!: string;

  @ApiProperty({ description: 'The integration event, or the same as the name', example: 'PaymentCompleted' })
  readonly title!: string;

  @ApiPropertyOptional()
  readonly messageId?: string;

  @ApiPropertyOptional({ description: 'The service that published it' })
  readonly publisher?: string;

  @ApiPropertyOptional()
  readonly topic?: string;

  @ApiPropertyOptional({ type: 'integer' })
  readonly partition?: number;

  @ApiPropertyOptional({ type: 'integer' })
  readonly offset?: number;

  @ApiPropertyOptional({ description: 'How long after its time a deadline was handled, in milliseconds' })
  readonly lateMs?: number;

  @ApiPropertyOptional({ example: 'POST /orders/:orderId/cancel' })
  readonly request?: string;
}

export class MessageOutDto implements MessageOut {
  @ApiProperty({ description: 'The id of its step in the flow' })
  readonly step!: string;

  @ApiProperty()
  readonly type!: string;

  @ApiProperty({ example: 'OrderConfirmed' })
  readonly title!: string;
}

export class StateChangeDto implements StateChange {
  @ApiProperty()
  readonly field!: string;

  @ApiPropertyOptional({ description: 'Missing if there was no value' })
  readonly before?: string;

  @ApiPropertyOptional({ description: 'Missing if there is no value' })
  readonly after?: string;
}

export class ProcessTransitionDto implements ProcessTransition {
  @ApiProperty({ description: 'The id of its step in the flow' })
  readonly id!: string;

  @ApiProperty()
  readonly process!: string;

  @ApiProperty()
  readonly key!: string;

  @ApiPropertyOptional()
  readonly label?: string;

  @ApiProperty()
  readonly service!: string;

  @ApiProperty({ description: 'Milliseconds since the epoch, with a fraction' })
  readonly at!: number;

  @ApiProperty({ description: 'The flow in which it was decided' })
  readonly correlationId!: string;

  @ApiProperty({ type: MessageInDto })
  readonly message!: MessageInDto;

  @ApiPropertyOptional({ description: 'The state before; missing if it began the process' })
  readonly from?: string;

  @ApiPropertyOptional({ description: 'The state after' })
  readonly to?: string;

  @ApiProperty({ enum: tellableOutcomes, enumName: 'TransitionOutcome' })
  readonly outcome!: ToldOutcome;

  @ApiPropertyOptional()
  readonly reason?: string;

  @ApiProperty({ type: [StateChangeDto], description: 'What differs in the stored state' })
  readonly changes!: readonly StateChangeDto[];

  @ApiProperty({ type: [MessageOutDto], description: 'What was written to the outbox in its transaction' })
  readonly messagesOut!: readonly MessageOutDto[];

  @ApiPropertyOptional({ description: 'What it waits for afterwards' })
  readonly deadline?: string;

  @ApiPropertyOptional({ description: 'Until when, by the time of the service, in milliseconds since the epoch' })
  readonly until?: number;

  @ApiProperty({ description: 'How far the clock of the service was ahead, in milliseconds' })
  readonly clockAheadMs!: number;

  @ApiProperty({ description: 'Its transaction was rolled back' })
  readonly isUndone!: boolean;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  stateProgresses,
  type StateOnPath,
  type StateProgress,
  type ToldProcess,
  type TransitionOnPath,
} from '@tradewind/trail/process';
import { ProcessSummaryDto } from './process-summary.dto.js';
import { ProcessTransitionDto } from './process-transition.dto.js';

export class StateOnPathDto implements StateOnPath {
  @ApiProperty({ example: 'AwaitingPayment' })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The deadline until which it waits' })
  readonly deadline!: string | null;

  @ApiProperty({ description: 'Nothing is waited for any more' })
  readonly isEnd!: boolean;

  @ApiProperty({ description: 'One of those that follow each other if all goes well; the others are ways out' })
  readonly isOnMainLine!: boolean;

  @ApiProperty({ enum: stateProgresses, enumName: 'StateProgress' })
  readonly progress!: StateProgress;

  @ApiPropertyOptional({ description: 'When it was reached last, in milliseconds since the epoch' })
  readonly reachedAt?: number;
}

export class TransitionOnPathDto implements TransitionOnPath {
  @ApiProperty()
  readonly from!: string;

  @ApiProperty()
  readonly to!: string;

  @ApiProperty({ description: 'The message that causes it', example: 'PaymentCompleted' })
  readonly message!: string;

  @ApiProperty({ description: 'The message is the deadline of the state' })
  readonly isDeadline!: boolean;

  @ApiProperty({ enum: ['went-on', 'compensated'] })
  readonly outcome!: TransitionOnPath['outcome'];

  @ApiProperty({ type: String, nullable: true, example: 'payment-timeout' })
  readonly reason!: string | null;

  @ApiProperty({ type: 'integer', description: 'How often the instance has gone this way' })
  readonly taken!: number;
}

export class ToldProcessDto implements ToldProcess {
  @ApiProperty({ type: ProcessSummaryDto })
  readonly summary!: ProcessSummaryDto;

  @ApiProperty({ description: 'The time of the gateway, in milliseconds since the epoch' })
  readonly now!: number;

  @ApiProperty({ description: 'The state in which it begins' })
  readonly initial!: string;

  @ApiProperty({ type: [StateOnPathDto], description: 'All states of its machine' })
  readonly states!: readonly StateOnPathDto[];

  @ApiProperty({ type: [TransitionOnPathDto], description: 'All ways of its machine' })
  readonly ways!: readonly TransitionOnPathDto[];

  @ApiProperty({ type: [TransitionOnPathDto], description: 'What happens if nothing else does until the deadline' })
  readonly then!: readonly TransitionOnPathDto[];

  @ApiProperty({ type: [ProcessTransitionDto], description: 'What moved it, the oldest first' })
  readonly transitions!: readonly ProcessTransitionDto[];

  @ApiProperty({ type: [String], description: 'The ids of transitions before which others are not kept' })
  readonly gapsBefore!: readonly string[];
}

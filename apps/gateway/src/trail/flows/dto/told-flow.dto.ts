import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  reactionStates,
  transactionStates,
  type FlowTransaction,
  type MessageReactions,
  type Reaction,
  type ReactionState,
  type TransactionState,
} from '@tradewind/trail/flow';
import { FlowRowDto } from './flow-row.dto.js';
import { FlowSummaryDto } from './flow-summary.dto.js';

export class FlowTransactionDto implements FlowTransaction {
  @ApiProperty({ type: 'integer', description: 'Its number in the flow, from 0' })
  readonly number!: number;

  @ApiProperty()
  readonly service!: string;

  @ApiProperty({ enum: transactionStates })
  readonly state!: TransactionState;

  @ApiPropertyOptional({ description: 'Its id in its database' })
  readonly id?: string;

  @ApiPropertyOptional({ type: 'integer' })
  readonly rowsWritten?: number;

  @ApiPropertyOptional({ type: 'integer' })
  readonly attempt?: number;
}

export class ReactionDto implements Reaction {
  @ApiProperty()
  readonly service!: string;

  @ApiProperty({ enum: reactionStates })
  readonly state!: ReactionState;

  @ApiPropertyOptional({ description: 'Milliseconds from the publication to the end of the reaction' })
  readonly afterMs?: number;

  @ApiProperty({ type: 'integer' })
  readonly attempts!: number;

  @ApiPropertyOptional({ description: 'When the next attempt is due, in milliseconds since the epoch' })
  readonly until?: number;
}

export class MessageReactionsDto implements MessageReactions {
  @ApiProperty()
  readonly messageId!: string;

  @ApiProperty()
  readonly type!: string;

  @ApiProperty({ example: 'BasketCheckedOut' })
  readonly title!: string;

  @ApiProperty({ description: 'Whether its publication was seen' })
  readonly isRelayed!: boolean;

  @ApiProperty({ type: [ReactionDto], description: 'Of each service that handles the event by its code' })
  readonly reactions!: readonly ReactionDto[];
}

export class ToldFlowDto {
  @ApiProperty({ type: FlowSummaryDto })
  readonly summary!: FlowSummaryDto;

  @ApiProperty({ type: [FlowRowDto], description: 'Causes first' })
  readonly rows!: readonly FlowRowDto[];

  @ApiProperty({ type: [FlowTransactionDto] })
  readonly transactions!: readonly FlowTransactionDto[];

  @ApiProperty({ type: [MessageReactionsDto], description: 'Who should have reacted to its messages, and has' })
  readonly messages!: readonly MessageReactionsDto[];

  @ApiProperty({ type: 'integer', description: 'Steps that are not kept, because the flow has too many' })
  readonly notKept!: number;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted, PageLimit, WholeNumber } from '@tradewind/platform';
import { IsInt, Max, Min } from 'class-validator';

const latestRevision = 2_147_483_647;

export class ReadLedgerDto {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: latestRevision,
    description: '`next` of the previous page',
  })
  @MayBeOmitted()
  @WholeNumber()
  @IsInt()
  @Min(0)
  @Max(latestRevision)
  after?: number;

  @PageLimit(50)
  limit = 50;
}

export class BalanceDto {
  @ApiProperty({ type: 'integer' })
  onHand!: number;

  @ApiProperty({ type: 'integer', description: 'Of orders, paid or not' })
  reserved!: number;

  @ApiProperty({ type: 'integer' })
  available!: number;
}

export class LedgerLineDto {
  @ApiProperty({ type: 'integer' })
  revision!: number;

  @ApiProperty({ example: 'pieces-reserved' })
  what!: string;

  @ApiProperty({
    ...{ type: 'object', additionalProperties: { type: 'integer' }, example: { available: -2, reserved: 2 } },
    description: 'How many pieces left one place and arrived in another',
  })
  moves!: Record<string, number>;

  @ApiProperty({ type: BalanceDto, description: 'After this line' })
  balance!: BalanceDto;

  @ApiProperty({ nullable: true, type: String, format: 'uuid', description: 'The order for which it happened' })
  orderId!: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'The operator; null if it happened because of an order' })
  who!: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'The reason, or what was heard of the order' })
  why!: string | null;

  @ApiProperty({ format: 'date-time', type: String })
  at!: Date;

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Shared by all that one request set off, in every service',
  })
  correlationId!: string | null;
}

export class LedgerPageDto {
  @ApiProperty({ type: [LedgerLineDto] })
  items!: readonly LedgerLineDto[];

  @ApiProperty({
    ...{ nullable: true, type: 'integer' },
    description: 'Pass it as `after` to get the next page; null on the last page',
  })
  next!: number | null;
}

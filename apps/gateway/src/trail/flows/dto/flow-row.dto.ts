import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RecordedStep } from '@tradewind/trail';
import { rowKinds, type FlowRow, type RowKind } from '@tradewind/trail/flow';

export class FlowRowDto implements FlowRow {
  @ApiProperty({ description: 'Unique in the flow' })
  readonly id!: string;

  @ApiProperty({ enum: rowKinds, enumName: 'RowKind' })
  readonly kind!: RowKind;

  @ApiProperty()
  readonly service!: string;

  @ApiProperty({ description: 'Milliseconds since the flow began' })
  readonly atMs!: number;

  @ApiPropertyOptional()
  readonly durationMs?: number;

  @ApiProperty({ type: 'integer', description: 'How deep it is inside its transaction or request, from 0' })
  readonly depth!: number;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty()
  readonly note!: string;

  @ApiPropertyOptional({ type: 'integer', description: 'The number of its transaction in the flow' })
  readonly transaction?: number;

  @ApiPropertyOptional({ description: 'When the wait ends, in milliseconds since the epoch' })
  readonly until?: number;

  @ApiProperty()
  readonly failed!: boolean;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    description: 'All values of the step',
  })
  readonly step?: RecordedStep;
}

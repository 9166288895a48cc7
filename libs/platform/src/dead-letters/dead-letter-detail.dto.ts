import { ApiProperty } from '@nestjs/swagger';
import { DeadLetterSummaryDto } from './dead-letter.dto.js';

export class HeaderDto {
  @ApiProperty({ example: 'ce_type' })
  name!: string;

  @ApiProperty({ description: 'As text where it is UTF-8, else in base64' })
  value!: string;

  @ApiProperty({ enum: ['text', 'base64'] })
  format!: 'text' | 'base64';
}

export class PayloadDto {
  @ApiProperty({ enum: ['json', 'base64'] })
  format!: 'json' | 'base64';

  @ApiProperty({
    description:
      'What the JSON says, whatever its type, or the bytes in base64; JSON of more than 100 levels is shown as bytes',
    nullable: true,
    oneOf: [
      { type: 'object', additionalProperties: true },
      { type: 'array', items: {} },
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
    ],
  })
  value!: unknown;

  @ApiProperty({ type: 'integer' })
  bytes!: number;
}

export class DeadLetterDetailDto extends DeadLetterSummaryDto {
  @ApiProperty({ type: [HeaderDto], description: 'In the order of the message' })
  headers!: readonly HeaderDto[];

  @ApiProperty({ type: PayloadDto, nullable: true, description: 'Null: the message is a tombstone' })
  payload!: PayloadDto | null;

  @ApiProperty({ type: String, nullable: true })
  stack!: string | null;

  @ApiProperty({
    type: [DeadLetterSummaryDto],
    description: 'Later messages of its key that wait behind it; the first 20',
  })
  waiting!: readonly DeadLetterSummaryDto[];

  @ApiProperty({ description: 'Whether more than those wait' })
  moreWaiting!: boolean;
}

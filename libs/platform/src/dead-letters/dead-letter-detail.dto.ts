import { ApiProperty } from '@nestjs/swagger';
import { DeadLetterSummaryDto } from './dead-letter.dto.js';

export class HeaderDto {
  @ApiProperty({ example: 'ce_type' })
  name!: string;

  @ApiProperty({ description: 'Text if the bytes are UTF-8, otherwise base64' })
  value!: string;

  @ApiProperty({ enum: ['text', 'base64'] })
  format!: 'text' | 'base64';
}

export class PayloadDto {
  @ApiProperty({ enum: ['json', 'base64'] })
  format!: 'json' | 'base64';

  @ApiProperty({
    description: 'The JSON value of any type, or the bytes in base64; JSON deeper than 100 levels is shown as bytes',
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
  @ApiProperty({ type: [HeaderDto], description: 'In the order in which the message has them' })
  headers!: readonly HeaderDto[];

  @ApiProperty({
    type: PayloadDto,
    nullable: true,
    description: 'Null when the message is a tombstone. With null in place of each value that is masked',
  })
  payload!: PayloadDto | null;

  @ApiProperty({
    type: [String],
    example: ['/address/street'],
    description:
      'JSON pointers to the values of the payload that are masked, as the contract marks them as personal; an empty pointer if all of it is withheld',
  })
  masked!: readonly string[];

  @ApiProperty({ type: String, nullable: true })
  stack!: string | null;

  @ApiProperty({
    type: [DeadLetterSummaryDto],
    description: 'The first 20 later messages of the same key that wait behind it',
  })
  waiting!: readonly DeadLetterSummaryDto[];

  @ApiProperty({ description: 'Whether more messages wait than are listed' })
  moreWaiting!: boolean;
}

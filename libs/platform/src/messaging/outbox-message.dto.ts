import { ApiProperty } from '@nestjs/swagger';
import { HeaderDto, PayloadDto } from '../dead-letters/dead-letter-detail.dto.js';

/** What the outbox knows of a message. */
export class OutboxMessageDto {
  @ApiProperty({ description: 'The place of its row in the outbox', example: '1021' })
  readonly position!: string;

  @ApiProperty()
  readonly messageId!: string;

  @ApiProperty({ example: 'tradewind.basket.basket-checked-out.v1' })
  readonly type!: string;

  @ApiProperty()
  readonly topic!: string;

  @ApiProperty()
  readonly key!: string;

  @ApiProperty({ format: 'date-time', description: 'When the row was written' })
  readonly writtenAt!: Date;

  @ApiProperty({ type: [HeaderDto], description: 'As on the wire, in the order in which the message has them' })
  readonly headers!: readonly HeaderDto[];

  @ApiProperty({ type: PayloadDto, description: 'With null in place of each value that is masked' })
  readonly payload!: PayloadDto;

  @ApiProperty({
    type: [String],
    example: ['/address/street'],
    description: 'JSON pointers to the values of the payload that are masked, as the contract marks them as personal',
  })
  readonly masked!: readonly string[];
}

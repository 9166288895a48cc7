import { ApiProperty } from '@nestjs/swagger';

export class ServiceDto {
  @ApiProperty({ example: 'ordering' })
  readonly name!: string;

  @ApiProperty({ example: 'orders, buyers, outcomes of checkouts' })
  readonly owns!: string;
}

export class AboutDto {
  @ApiProperty({ description: 'Whether everybody sees the trail, the metrics and the documents' })
  readonly insightIsOpen!: boolean;

  @ApiProperty({ description: 'Whether the e-mails of the shop can be read at `/api/notification/mailbox`' })
  readonly mailbox!: boolean;

  @ApiProperty({ type: [ServiceDto] })
  readonly services!: readonly ServiceDto[];
}

import { ApiProperty } from '@nestjs/swagger';

export class PaymentCreatedDto {
  @ApiProperty({ format: 'uuid' })
  paymentId!: string;
}

export class PaymentDto extends PaymentCreatedDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'uuid' })
  ownerId!: string;

  @ApiProperty()
  createdAt!: Date;

  @ApiProperty()
  changedAt!: Date;
}

import { ApiProperty } from '@nestjs/swagger';

export class PaymentMethodDto {
  @ApiProperty({ example: 'tok_visa_4242' })
  token!: string;

  @ApiProperty({ example: 'Visa ending in 4242' })
  label!: string;
}

export class BuyerDto {
  @ApiProperty({ format: 'uuid' })
  buyerId!: string;

  @ApiProperty({ format: 'uuid' })
  customerId!: string;

  @ApiProperty({ nullable: true, type: String })
  displayName!: string | null;

  @ApiProperty({ nullable: true, type: String })
  email!: string | null;

  @ApiProperty({ type: [PaymentMethodDto], description: 'In the order of verification, the latest last' })
  paymentMethods!: readonly PaymentMethodDto[];
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The last checkout: pending, started as an order, or rejected. */
export class CheckoutStatusDto {
  @ApiProperty({ enum: ['pending', 'started', 'rejected'] })
  readonly state!: string;

  @ApiProperty({ format: 'uuid' })
  readonly checkoutId!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The order that was started for it' })
  readonly orderId?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the checkout was made; present while it is pending',
  })
  readonly since?: Date | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'The checkout can be withdrawn from this time on',
  })
  readonly withdrawableFrom?: Date;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the withdrawal was last requested',
  })
  readonly withdrawalRequestedAt?: Date | null;

  @ApiPropertyOptional({
    description: 'Why there is no order; new values may be added',
    examples: ['not-acceptable', 'given-up', 'withdrawn', 'unstated'],
  })
  readonly reason?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'What was not acceptable' })
  readonly detail?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  readonly rejectedAt?: Date;
}

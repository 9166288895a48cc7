import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A pending checkout, or the last one when it led to no order. */
export class CheckoutStatusDto {
  @ApiProperty({ enum: ['pending', 'rejected'] })
  readonly state!: string;

  @ApiProperty({ format: 'uuid' })
  readonly checkoutId!: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'While it is pending' })
  readonly since?: Date | null;

  @ApiPropertyOptional({ type: String, format: 'date-time', description: 'From when on it may be withdrawn' })
  readonly withdrawableFrom?: Date;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'When that was last asked' })
  readonly withdrawalRequestedAt?: Date | null;

  @ApiPropertyOptional({
    description: 'Why there is no order; more may come',
    examples: ['not-acceptable', 'given-up', 'withdrawn', 'unstated'],
  })
  readonly reason?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'What was not acceptable' })
  readonly detail?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  readonly rejectedAt?: Date;
}

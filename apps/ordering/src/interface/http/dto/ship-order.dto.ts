import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeOmitted } from '@tradewind/platform';
import { IsString, Matches, MaxLength } from 'class-validator';

export class ShipOrderDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100, example: 'DHL' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(100)
  @Matches(/\S/, { message: 'carrier must not be blank' })
  carrier?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100, example: '00340434161094042557' })
  @MayBeOmitted()
  @IsString()
  @MaxLength(100)
  @Matches(/\S/, { message: 'trackingNumber must not be blank' })
  trackingNumber?: string | null;
}

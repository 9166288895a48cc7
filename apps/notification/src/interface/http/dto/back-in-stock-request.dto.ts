import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

export class BackInStockRequestedDto {
  @ApiProperty({ format: 'uuid' })
  readonly requestId!: string;
}

export class BackInStockRequestDto extends BackInStockRequestedDto {
  @ApiProperty({ format: 'uuid' })
  readonly productId!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly productName!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly requestedAt!: Date;
}

export class BackInStockRequestsDto {
  @ApiProperty({ type: [BackInStockRequestDto] })
  readonly items!: readonly BackInStockRequestDto[];
}

export class RequestBackInStockMailDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly productId!: string;
}

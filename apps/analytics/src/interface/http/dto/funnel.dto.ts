import { ApiProperty } from '@nestjs/swagger';
import { FigureDto, OfDayDto } from './figure.dto.js';

/** How many of the baskets that were begun on a day came how far, until now. The basket of a guest begins when it is merged into that of an account. */
export class FunnelDto extends OfDayDto {
  @ApiProperty({ type: 'integer', description: 'Baskets that were begun on this day' })
  baskets!: number;

  @ApiProperty({ type: 'integer' })
  checkedOut!: number;

  @ApiProperty({ type: 'integer' })
  ordered!: number;

  @ApiProperty({ type: 'integer' })
  paid!: number;

  @ApiProperty({ type: 'integer' })
  shipped!: number;

  @ApiProperty({ type: 'integer' })
  delivered!: number;
}

export class FunnelFigureDto extends FigureDto {
  @ApiProperty({ type: [FunnelDto] })
  items!: readonly FunnelDto[];
}

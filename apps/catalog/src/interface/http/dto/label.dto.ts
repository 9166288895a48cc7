import { ApiProperty } from '@nestjs/swagger';

export class LabelDto {
  @ApiProperty({ example: 'harbour-lantern' })
  slug!: string;

  @ApiProperty({ example: 'Harbour Lantern' })
  name!: string;

  @ApiProperty({ type: 'integer' })
  products!: number;
}

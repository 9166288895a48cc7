import { ApiProperty } from '@nestjs/swagger';

export class RejectionDto {
  @ApiProperty({ type: 'integer', description: 'Line of the CSV file, or position in the JSON array, counted from 1' })
  line!: number;

  @ApiProperty({ description: 'The field, or `line` when the whole line could not be read' })
  field!: string;

  @ApiProperty()
  reason!: string;
}

export class ProductImportDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'running', description: '`waiting`, `running` or `completed`' })
  status!: string;

  @ApiProperty({ type: 'integer' })
  total!: number;

  @ApiProperty({ type: 'integer' })
  done!: number;

  @ApiProperty({ type: 'integer' })
  created!: number;

  @ApiProperty({ type: 'integer' })
  updated!: number;

  @ApiProperty({ type: 'integer' })
  unchanged!: number;

  @ApiProperty({ type: String, format: 'date-time' })
  submittedAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: Date | null;

  @ApiProperty({ type: 'integer', description: 'Number of rejections; a line may have several' })
  rejections!: number;

  @ApiProperty({
    type: [RejectionDto],
    description: 'The first 100 rejections; get all of them from `/product-imports/{id}/rejections`',
  })
  rejected!: readonly RejectionDto[];
}

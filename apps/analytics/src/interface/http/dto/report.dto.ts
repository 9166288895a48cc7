import { ApiProperty } from '@nestjs/swagger';

export class ReportCreatedDto {
  @ApiProperty({ format: 'uuid' })
  reportId!: string;
}

export class ReportDto extends ReportCreatedDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'uuid' })
  ownerId!: string;

  @ApiProperty()
  createdAt!: Date;

  @ApiProperty()
  changedAt!: Date;
}

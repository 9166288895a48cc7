import { ApiProperty } from '@nestjs/swagger';

export class EmailCreatedDto {
  @ApiProperty({ format: 'uuid' })
  emailId!: string;
}

export class EmailDto extends EmailCreatedDto {
  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'uuid' })
  ownerId!: string;

  @ApiProperty()
  createdAt!: Date;

  @ApiProperty()
  changedAt!: Date;
}

import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, Length } from 'class-validator';
import { roles, type Role } from '../../../domain/user/role.js';

export class ChangeRolesDto {
  @ApiProperty({
    enum: roles,
    enumName: 'Role',
    isArray: true,
    minItems: 1,
    maxItems: roles.length,
    uniqueItems: true,
    description: 'All roles that the person has from now on',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(roles.length)
  @ArrayUnique()
  @IsIn(roles, { each: true })
  readonly roles!: Role[];

  @ApiProperty({ minLength: 1, maxLength: 500, example: 'Joins the warehouse on Monday' })
  @IsString()
  @Length(1, 500)
  readonly reason!: string;
}

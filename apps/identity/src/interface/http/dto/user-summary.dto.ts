import { ApiProperty } from '@nestjs/swagger';
import { roles, type Role } from '../../../domain/user/role.js';

export class UserSummaryDto {
  @ApiProperty({ format: 'uuid' })
  readonly userId!: string;

  @ApiProperty({ format: 'email' })
  readonly email!: string;

  @ApiProperty()
  readonly displayName!: string;

  @ApiProperty({ enum: roles, enumName: 'Role', isArray: true })
  readonly roles!: readonly Role[];

  @ApiProperty({ type: String, format: 'date-time' })
  readonly registeredAt!: Date;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'Until then, nobody can sign in to the account from an address that it does not know, because of too many failed attempts; null if that is possible',
  })
  readonly lockedUntil!: Date | null;
}

export class UserPageDto {
  @ApiProperty({ type: [UserSummaryDto], description: 'Those who registered last come first' })
  readonly items!: readonly UserSummaryDto[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Pass it as `after` to get the next page; null on the last page',
  })
  readonly next!: string | null;
}

export class RoleChangeDto {
  @ApiProperty({ type: String, format: 'date-time' })
  readonly changedAt!: Date;

  @ApiProperty({ description: 'The e-mail address of a person, or the id of a client' })
  readonly changedBy!: string;

  @ApiProperty({ enum: roles, enumName: 'Role', isArray: true })
  readonly before!: readonly Role[];

  @ApiProperty({ enum: roles, enumName: 'Role', isArray: true })
  readonly after!: readonly Role[];

  @ApiProperty()
  readonly reason!: string;
}

export class UserDetailDto extends UserSummaryDto {
  @ApiProperty({ type: [RoleChangeDto], description: 'The newest first, at most 50' })
  readonly roleChanges!: readonly RoleChangeDto[];
}

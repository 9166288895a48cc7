import { ApiProperty } from '@nestjs/swagger';

export class SignedInUserDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ format: 'email' })
  readonly email!: string;
  @ApiProperty({ example: 'Mara Lind' })
  readonly name!: string;
  @ApiProperty({ type: [String], example: ['customer'] })
  readonly roles!: readonly string[];
}

export class LeftOutDto {
  @ApiProperty({ format: 'uuid' })
  readonly productId!: string;
  @ApiProperty({ minimum: 1, description: 'How many pieces' })
  readonly quantity!: number;
  @ApiProperty({
    example: 'quantity-limit',
    description: 'As Basket says it: `quantity-limit`, `no-room`, `other-currency`, or another one of later',
  })
  readonly reason!: string;
}

export class SessionDto {
  @ApiProperty({ type: SignedInUserDto, nullable: true, description: 'Null if nobody is signed in' })
  readonly user!: SignedInUserDto | null;
  @ApiProperty({
    format: 'date-time',
    required: false,
    description: 'When the session ends unless it is used before. Absent if nobody is signed in',
  })
  readonly endsAt?: string;
  @ApiProperty({
    type: [LeftOutDto],
    description:
      'What did not fit into the basket of the person when that of the guest was merged, until they were told',
  })
  readonly leftOut!: readonly LeftOutDto[];
}

export class OwnSessionDto {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;
  @ApiProperty({ description: 'Whether it is the session of this request' })
  readonly current!: boolean;
  @ApiProperty({ example: 'Firefox on Linux' })
  readonly device!: string;
  @ApiProperty({ example: '203.0.113.7', description: 'For IPv6, the /64 network' })
  readonly address!: string;
  @ApiProperty({ format: 'date-time' })
  readonly begunAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Accurate to a minute' })
  readonly lastSeenAt!: string;
  @ApiProperty({ format: 'date-time' })
  readonly endsAt!: string;
}

export class OwnSessionsDto {
  @ApiProperty({ type: [OwnSessionDto], description: 'The newest first; a person has a bounded number' })
  readonly items!: OwnSessionDto[];
  @ApiProperty({ description: 'Whether the person must sign in again before they can end another session' })
  readonly signInAgain!: boolean;
}

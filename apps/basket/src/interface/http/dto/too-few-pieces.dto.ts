import { ApiProperty } from '@nestjs/swagger';

/** The members of a 409 problem report whose code is `enough-pieces-must-be-available`. */
export class TooFewPiecesDto {
  @ApiProperty({ enum: ['enough-pieces-must-be-available'] })
  readonly code!: string;

  @ApiProperty({ format: 'uuid' })
  readonly productId!: string;

  @ApiProperty({ minimum: 1, description: 'How many pieces the basket would contain' })
  readonly requested!: number;

  @ApiProperty({ minimum: 0, description: 'How many there are' })
  readonly available!: number;
}

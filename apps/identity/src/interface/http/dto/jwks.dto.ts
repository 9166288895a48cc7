import { ApiProperty } from '@nestjs/swagger';

export class JsonWebKeyDto {
  @ApiProperty({ enum: ['EC'] })
  readonly kty!: string;

  @ApiProperty({ enum: ['P-256'] })
  readonly crv!: string;

  @ApiProperty()
  readonly x!: string;

  @ApiProperty()
  readonly y!: string;

  @ApiProperty()
  readonly kid!: string;

  @ApiProperty({ enum: ['ES256'] })
  readonly alg!: string;

  @ApiProperty({ enum: ['sig'] })
  readonly use!: string;
}

export class JsonWebKeySetDto {
  @ApiProperty({ type: [JsonWebKeyDto] })
  readonly keys!: readonly JsonWebKeyDto[];
}

export class SigningKeyDto {
  @ApiProperty()
  readonly kid!: string;
}

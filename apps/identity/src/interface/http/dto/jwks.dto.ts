import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class JsonWebKeyDto {
  @ApiProperty({ enum: ['RSA', 'EC'] })
  readonly kty!: string;

  @ApiPropertyOptional({ description: 'The modulus of an RSA key' })
  readonly n?: string;

  @ApiPropertyOptional({ description: 'The exponent of an RSA key' })
  readonly e?: string;

  @ApiPropertyOptional({ enum: ['P-256'], description: 'The curve of an EC key' })
  readonly crv?: string;

  @ApiPropertyOptional()
  readonly x?: string;

  @ApiPropertyOptional()
  readonly y?: string;

  @ApiProperty()
  readonly kid!: string;

  @ApiProperty({ enum: ['RS256', 'ES256'] })
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

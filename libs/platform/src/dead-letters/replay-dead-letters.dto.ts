import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { letterId } from './patterns.js';

/** A request must have exactly one of `id`, `key`, `type` and `all`. */
export class ReplayDeadLettersDto {
  @ApiPropertyOptional({ description: 'Id of one dead letter' })
  @IsOptional()
  @Matches(letterId, { message: 'id must be the id of a dead letter' })
  id?: string;

  @ApiPropertyOptional({ description: 'All dead letters of a key, in order' })
  @IsOptional()
  @IsString()
  key?: string;

  @ApiPropertyOptional({ description: 'With `key`: only those of this topic' })
  @IsOptional()
  @IsString()
  topic?: string;

  @ApiPropertyOptional({ description: 'All dead letters of a type, in order' })
  @IsOptional()
  @IsString()
  type?: string;

  @ApiPropertyOptional({ enum: [true], description: 'All dead letters of this service, in order' })
  @IsOptional()
  @IsIn([true])
  all?: true;
}

export class ReplayedDto {
  @ApiProperty({ type: 'integer', description: 'Number of dead letters that are being tried again' })
  replayed!: number;
}

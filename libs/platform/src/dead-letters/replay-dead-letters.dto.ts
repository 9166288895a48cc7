import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { letterId } from './patterns.js';

/** Exactly one of id, key, type and all. */
export class ReplayDeadLettersDto {
  @ApiPropertyOptional({ description: 'One letter' })
  @IsOptional()
  @Matches(letterId, { message: 'id must be the id of a dead letter' })
  id?: string;

  @ApiPropertyOptional({ description: 'All dead letters of a key, in order' })
  @IsOptional()
  @IsString()
  key?: string;

  @ApiPropertyOptional({ description: 'With `key`: of this topic alone' })
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
  @ApiProperty({ type: 'integer', description: 'How many letters are tried again now' })
  replayed!: number;
}

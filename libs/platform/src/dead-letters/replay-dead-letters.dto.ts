import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, Matches } from 'class-validator';
import { letterId } from './patterns.js';
import { MayBeOmitted } from '../validation/may-be-omitted.js';

/** A request must have exactly one of `id`, `key`, `type` and `all`. */
export class ReplayDeadLettersDto {
  @ApiPropertyOptional({ description: 'Id of one dead letter' })
  @MayBeOmitted()
  @Matches(letterId, { message: 'id must be the id of a dead letter' })
  id?: string;

  @ApiPropertyOptional({ description: 'All dead letters of a key, in order' })
  @MayBeOmitted()
  @IsString()
  key?: string;

  @ApiPropertyOptional({ description: 'With `key`: only those of this topic' })
  @MayBeOmitted()
  @IsString()
  topic?: string;

  @ApiPropertyOptional({ description: 'All dead letters of a type, in order' })
  @MayBeOmitted()
  @IsString()
  type?: string;

  @ApiPropertyOptional({ enum: [true], description: 'All dead letters of this service, in order' })
  @MayBeOmitted()
  @IsIn([true])
  all?: true;
}

export class ReplayedDto {
  @ApiProperty({ type: 'integer', description: 'Number of dead letters that are being tried again' })
  replayed!: number;
}

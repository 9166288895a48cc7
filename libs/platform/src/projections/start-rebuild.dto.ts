import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { MayBeOmitted } from '../validation/may-be-omitted.js';

export class StartRebuildDto {
  @ApiPropertyOptional({
    default: false,
    description:
      'Rebuild also if the broker no longer keeps the first events: the figures then say since when they are complete',
  })
  @MayBeOmitted()
  @IsBoolean()
  acceptIncomplete?: boolean;
}

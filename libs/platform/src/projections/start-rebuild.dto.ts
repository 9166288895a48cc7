import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';

export class StartRebuildDto {
  @ApiPropertyOptional({
    default: false,
    description:
      'Rebuild also if the broker no longer keeps the first events: the figures then say since when they are complete',
  })
  @IsOptional()
  @IsBoolean()
  acceptIncomplete?: boolean;
}

import { IsInt, Max, Min } from 'class-validator';

const yearSeconds = 366 * 86_400;

export class AdvanceClockDto {
  @IsInt()
  @Min(1)
  @Max(yearSeconds)
  seconds!: number;
}

import { ApiProperty } from '@nestjs/swagger';
import type { ProjectionState } from '@tradewind/event-sourcing';

export class ProjectionDto {
  @ApiProperty({ example: 'stock-levels' })
  name!: string;

  @ApiProperty({ type: 'integer', description: 'Of its tables' })
  version!: number;

  @ApiProperty({ type: 'integer', description: 'Lines of the ledger that it does not show yet' })
  behindEvents!: number;

  @ApiProperty({ description: 'The age of the oldest of them' })
  behindSeconds!: number;

  @ApiProperty({
    ...{ type: 'integer', nullable: true },
    description: 'Lines that a running rebuild does not show yet; null if none is running',
  })
  rebuildBehindEvents!: number | null;

  @ApiProperty({ nullable: true, type: String, description: 'Why it stands still; null if it does not' })
  standstill!: string | null;
}

export function projectionDtoOf({ name, version, behind, rebuild, standstill }: ProjectionState): ProjectionDto {
  return {
    ...{ name, version, behindEvents: behind.events, behindSeconds: behind.oldestSeconds },
    rebuildBehindEvents: rebuild?.behind.events ?? null,
    standstill: standstill?.error ?? null,
  };
}

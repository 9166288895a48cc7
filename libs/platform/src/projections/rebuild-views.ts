import type { Generation, RebuildProgress } from '@tradewind/messaging';
import type { GenerationDto, RebuildDto } from './rebuild.dto.js';

export function generationView(generation: Generation): GenerationDto {
  const { startedBy = null, liveAt = null, retiredAt = null, waitsFor = null, completeSince = null } = generation;
  return { ...generation, startedBy, liveAt, retiredAt, waitsFor, completeSince };
}

export function rebuildView({ generation, partitions, recordsLeft }: RebuildProgress): RebuildDto {
  return {
    generation: generationView(generation),
    messagesLeft: recordsLeft,
    partitions: partitions.map(({ topic, partition, first, committed = first, end }) => ({
      ...{ topic, partition, first: first.toString(), end: end.toString() },
      next: (committed > first ? committed : first).toString(),
    })),
  };
}

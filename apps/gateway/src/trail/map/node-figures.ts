import type { NodeFiguresDto } from './map-node.dto.js';

interface Messaging {
  readonly outbox?: {
    readonly pending?: number | null;
    readonly oldestAgeMs?: number | null;
    readonly relay?: { readonly blockedBy?: string | null };
  } | null;
  readonly consumers?: ReadonlyArray<{ readonly lag: number }> | null;
  readonly deadLetters?: Readonly<Record<'dead' | 'retrying' | 'parked' | 'blockedKeys', number>> | null;
  readonly undeliverable?: Readonly<Record<'dead' | 'parked', number>> | null;
}

/** Sums up what a service answers at `GET /messaging`. Who relays, and each partition, stay out: the map does not show them. */
export function figuresOf({ outbox, consumers, deadLetters, undeliverable }: Messaging): NodeFiguresDto {
  return {
    pending: outbox?.pending ?? null,
    oldestAgeMs: outbox?.oldestAgeMs ?? null,
    blockedBy: outbox?.relay?.blockedBy ?? null,
    lag: consumers ? consumers.reduce((sum, { lag }) => sum + lag, 0) : null,
    retrying: deadLetters?.retrying ?? null,
    parked: sum(deadLetters?.parked, undeliverable?.parked),
    blockedKeys: deadLetters?.blockedKeys ?? null,
    dead: sum(deadLetters?.dead, undeliverable?.dead),
  };
}

const sum = (a: number | undefined, b: number | undefined): number | null =>
  a === undefined && b === undefined ? null : (a ?? 0) + (b ?? 0);

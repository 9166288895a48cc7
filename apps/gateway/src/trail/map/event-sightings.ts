import type { RecordedStep } from '@tradewind/trail';

export interface Sighting {
  readonly service: string;
  readonly type: string;
  readonly topic: string;
  seen: number;
  failed: number;
}

/** Counts who published and who received which events. */
export class EventSightings {
  private readonly published = new Map<string, Sighting>();
  private readonly received = new Map<string, Sighting>();

  add({ kind, service, type, topic, error }: RecordedStep): void {
    if (kind !== 'relayed' && kind !== 'received') return;
    const sightings = kind === 'relayed' ? this.published : this.received;
    const key = `${service} ${type}`;
    const sighting = sightings.get(key) ?? { service, type: String(type), topic: String(topic), seen: 0, failed: 0 };
    sighting.seen += 1;
    if (error !== undefined) sighting.failed += 1;
    sightings.set(key, sighting);
  }

  get all(): Sighting[] {
    return [...this.published.values(), ...this.received.values()];
  }

  publishersOf(type: string): Sighting[] {
    return [...this.published.values()].filter((sighting) => sighting.type === type);
  }

  consumersOf(type: string): Sighting[] {
    return [...this.received.values()].filter((sighting) => sighting.type === type);
  }
}

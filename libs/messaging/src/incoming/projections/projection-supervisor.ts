import { Injectable, Logger } from '@nestjs/common';
import { BackOff, pause } from '@tradewind/broker';
import { WakeUp } from '../../background/wake-up.js';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { ConsumerGroups } from '../../options/consumer-groups.js';
import type { EventHandlers } from '../handlers/event-handlers.js';
import { recordsLeft } from './catch-up.js';
import type { Generation } from './generation.js';
import { GenerationReaders } from './generation-readers.js';
import type { GenerationReader } from './generation-reader.js';
import { GenerationRemoval } from './generation-removal.js';
import { GenerationStore } from './generation-store.js';
import { GenerationSwap } from './generation-swap.js';

const POLL_MS = 500;
const FAILURE_MOST_MS = 10_000;

/** The swap is tried when so few records are left that the live consumers need not be held up for long. */
const FEW_RECORDS = 5_000;
const NEXT_ATTEMPT_MS = 5_000;

/**
 * Reads for the generations that exist, in every process of the service, and advances them: the one that is being built is shown
 * when it has caught up, and the one that was shown before is removed. Whatever a process was doing when it died, another one, or
 * its next start, continues.
 */
@Injectable()
export class ProjectionSupervisor {
  private readonly logger = new Logger('Projections');
  private readonly stopping = new AbortController();
  private readonly wakeUp = new WakeUp();
  private readonly readers = new Map<number, GenerationReader>();
  private running: Promise<void> | undefined;
  private nextAttemptAt = 0;

  constructor(
    private readonly store: GenerationStore,
    private readonly makeReader: GenerationReaders,
    private readonly swap: GenerationSwap,
    private readonly removal: GenerationRemoval,
    private readonly groups: ConsumerGroups,
    private readonly connection: BrokerConnection,
  ) {}

  open(handlers: EventHandlers): void {
    this.running ??= this.run(handlers);
  }

  /** Looks at once for what has changed. */
  wake(): void {
    this.wakeUp.wake();
  }

  /** Resolves after the running handlers. Idempotent. */
  async close(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    await Promise.all([...this.readers.values()].map((reader) => reader.close()));
  }

  private async run(handlers: EventHandlers): Promise<void> {
    const { signal } = this.stopping;
    const failures = new BackOff(POLL_MS, FAILURE_MOST_MS);
    while (!signal.aborted) {
      try {
        await this.store.found();
        const generations = await this.store.existing();
        await this.readFor(generations, handlers);
        await this.advance(generations);
        failures.reset();
        await this.wakeUp.wait(POLL_MS);
      } catch (error) {
        this.logger.warn(`The projections could not be looked after; the next attempt follows: ${String(error)}`);
        await pause(failures.nextMs(), signal);
      }
    }
  }

  private async readFor(generations: readonly Generation[], handlers: EventHandlers): Promise<void> {
    const reading = generations.filter(({ state }) => state === 'live' || state === 'building');
    this.groups.names = reading.map(({ consumer }) => consumer);
    this.groups.topics = handlers.topics;
    for (const generation of reading) {
      if (this.readers.has(generation.number)) continue;
      const reader = this.makeReader.of(generation);
      this.readers.set(generation.number, reader);
      reader.open(handlers);
    }
    for (const [number, reader] of this.readers) {
      if (reading.some((each) => each.number === number)) continue;
      this.readers.delete(number);
      await reader.close();
    }
  }

  private async advance(generations: readonly Generation[]): Promise<void> {
    const building = generations.find(({ state }) => state === 'building');
    const live = generations.find(({ state }) => state === 'live');
    if (building && live) await this.finish(building, live);
    for (const each of generations) if (each.state === 'retired') await this.removal.remove(each, this.stopping.signal);
  }

  private async finish(building: Generation, live: Generation): Promise<void> {
    const { topics } = this.groups;
    const broker = await this.connection.broker();
    const left = recordsLeft(await broker.offsets(building.consumer, topics));
    if (left > FEW_RECORDS) return this.note(building, `It reads the log; ${left} messages are left.`);
    if (performance.now() < this.nextAttemptAt) return;
    this.nextAttemptAt = performance.now() + NEXT_ATTEMPT_MS;
    const obstacle = await this.swap.attempt(building, live, topics);
    if (obstacle) await this.note(building, obstacle);
    this.wake();
  }

  private async note(building: Generation, waitsFor: string): Promise<void> {
    if (building.waitsFor !== waitsFor) await this.store.noteWaiting(building.number, waitsFor);
  }
}

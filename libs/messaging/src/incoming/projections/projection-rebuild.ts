import { Inject, Injectable } from '@nestjs/common';
import type { PartitionOffsets } from '@tradewind/broker';
import { BrokerConnection } from '../../connection/broker-connection.js';
import { ConsumerGroups } from '../../options/consumer-groups.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../../options/messaging-options.js';
import { recordsLeft } from './catch-up.js';
import type { Generation } from './generation.js';
import { GenerationStore } from './generation-store.js';
import { ProjectionSupervisor } from './projection-supervisor.js';
import { NoRebuildRunningError, RebuildIncompleteError } from './rebuild-errors.js';

const MOST_LISTED = 50;

/** A rebuild that is running. */
export interface RebuildProgress {
  readonly generation: Generation;
  /** How far each partition has been read. */
  readonly partitions: readonly PartitionOffsets[];
  readonly recordsLeft: number;
}

/**
 * Rebuilds the projections of this service from the broker's log. A new generation reads the log from its beginning, with a consumer
 * group, an inbox and rows of its own, while the live generation goes on. When the new one contains everything that the live one
 * does, it replaces it at once, and the old one is removed. A process that dies on the way does no harm: the reading continues at
 * the committed offsets. Blue-green deployment, applied to projections.
 */
@Injectable()
export class ProjectionRebuild {
  constructor(
    private readonly store: GenerationStore,
    private readonly supervisor: ProjectionSupervisor,
    private readonly connection: BrokerConnection,
    private readonly groups: ConsumerGroups,
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
  ) {}

  /**
   * Starts a rebuild. Resolves with the new generation.
   *
   * @param by who asks for it
   * @param acceptIncomplete rebuild from what the broker still keeps: the figures say since when they are complete
   * @throws RebuildRunningError
   * @throws RebuildIncompleteError if the broker no longer keeps the first events, unless that is accepted
   */
  async start(by: string, { acceptIncomplete = false } = {}): Promise<Generation> {
    const broker = await this.connection.broker();
    const offsets = await broker.offsets(this.options.service, this.groups.topics);
    const cut = offsets.filter(({ first }) => first > 0n);
    if (cut.length > 0 && !acceptIncomplete) throw new RebuildIncompleteError(cut);
    const emptied = cut.filter(({ first, end }) => first === end);
    const generation = await this.store.start(by, emptied);
    this.supervisor.wake();
    return generation;
  }

  /**
   * Gives the running rebuild up. The live generation stays.
   *
   * @throws NoRebuildRunningError
   */
  async cancel(): Promise<void> {
    if (!(await this.store.giveUp())) throw new NoRebuildRunningError();
    this.supervisor.wake();
  }

  /** The generations, the newest first; 50 at most. */
  list(): Promise<Generation[]> {
    return this.store.list(MOST_LISTED);
  }

  /** Undefined while no rebuild is running. */
  async progress(): Promise<RebuildProgress | undefined> {
    const generation = (await this.store.existing()).find(({ state }) => state === 'building');
    if (!generation) return undefined;
    const broker = await this.connection.broker();
    const partitions = await broker.offsets(generation.consumer, this.groups.topics);
    return { generation, partitions, recordsLeft: recordsLeft(partitions) };
  }
}

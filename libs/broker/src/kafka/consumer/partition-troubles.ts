import { Logger } from '@nestjs/common';
import { createErrorFromCode } from 'kafkajs/src/protocol/error.js';
import { BackOff, pause } from '../../building-blocks/back-off.js';
import type { BrokerWatch } from '../../port/broker-watch.js';
import type { WatchedActivity } from '../../port/watched-activity.js';
import { brokerErrorOf } from '../kafka-failure.js';
import { type TopicPartition, placeOf } from '../topic-partition.js';

/** Told apart by where the log begins and ends: see `OffsetReset`. */
export const OFFSET_OUT_OF_RANGE = 1;

interface Trouble {
  readonly code: number;
  readonly backOff: BackOff;
  readonly fetching: WatchedActivity;
  isResting: boolean;
}

/** Partitions that a broker answers an error for. Each rests for a while before it is asked for again; the others go on. */
export class PartitionTroubles {
  private readonly logger = new Logger('KafkaBroker');
  private readonly troubles = new Map<string, Trouble>();

  constructor(
    private readonly signal: AbortSignal,
    private readonly rested: () => void,
    private readonly watch: BrokerWatch,
  ) {
    signal.addEventListener('abort', () => {
      for (const { fetching } of this.troubles.values()) fetching.ended();
    });
  }

  isResting(partition: TopicPartition): boolean {
    return this.troubles.get(placeOf(partition))?.isResting ?? false;
  }

  /** What passes by itself, such as a change of the leader, is no news; what stays is said once. */
  begin({ topic, partition }: TopicPartition, code: number): void {
    const place = placeOf({ topic, partition });
    const before = this.troubles.get(place);
    const { backOff, fetching } = before ?? {
      backOff: new BackOff(50, 5_000),
      fetching: this.watch.of('fetch', `partition ${place}`),
    };
    const trouble = { code, backOff, fetching, isResting: true };
    this.troubles.set(place, trouble);
    const error = createErrorFromCode(code);
    const { message, retriable } = error;
    if (!this.signal.aborted) fetching.failed(brokerErrorOf(error));
    if (!retriable && code !== OFFSET_OUT_OF_RANGE && before?.code !== code)
      this.logger.warn(`Partition ${partition} of ${topic} can't be fetched, and is tried again: ${message}`);
    else this.logger.debug(`Fetching ${place}: ${message}`);
    void pause(trouble.backOff.nextMs(), this.signal).then(() => {
      trouble.isResting = false;
      this.rested();
    });
  }

  end(partition: TopicPartition): void {
    this.troubles.get(placeOf(partition))?.fetching.succeeded();
    this.troubles.delete(placeOf(partition));
  }
}

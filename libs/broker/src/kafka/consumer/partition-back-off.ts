import { Logger } from '@nestjs/common';
import { createErrorFromCode } from 'kafkajs/src/protocol/error.js';
import { BackOff, pause } from '../../building-blocks/back-off.js';
import type { BrokerMonitor } from '../../port/broker-monitor.js';
import type { TrackedActivity } from '../../port/tracked-activity.js';
import { brokerErrorOf } from '../kafka-failure.js';
import { type TopicPartition, partitionName } from '../topic-partition.js';

/** The start and the end of the log tell the causes apart: see `OffsetReset`. */
export const OFFSET_OUT_OF_RANGE = 1;

interface FailingPartition {
  readonly code: number;
  readonly backOff: BackOff;
  readonly fetching: TrackedActivity;
  isBackingOff: boolean;
}

/** Partitions for which a broker returns an error. Each one is fetched again after a back-off; the others continue. */
export class PartitionBackOff {
  private readonly logger = new Logger('KafkaBroker');
  private readonly failing = new Map<string, FailingPartition>();

  constructor(
    private readonly signal: AbortSignal,
    private readonly resumed: () => void,
    private readonly monitor: BrokerMonitor,
  ) {
    signal.addEventListener('abort', () => {
      for (const { fetching } of this.failing.values()) fetching.ended();
    });
  }

  isBackingOff(partition: TopicPartition): boolean {
    return this.failing.get(partitionName(partition))?.isBackingOff ?? false;
  }

  /** Logs a permanent error once. Temporary errors, such as a leader change, are logged for debugging only. */
  failed({ topic, partition }: TopicPartition, code: number): void {
    const place = partitionName({ topic, partition });
    const before = this.failing.get(place);
    const { backOff, fetching } = before ?? {
      backOff: new BackOff(50, 5_000),
      fetching: this.monitor.track('fetch', `partition ${place}`),
    };
    const entry = { code, backOff, fetching, isBackingOff: true };
    this.failing.set(place, entry);
    const error = createErrorFromCode(code);
    const { message, retriable } = error;
    if (!this.signal.aborted) fetching.failed(brokerErrorOf(error));
    if (!retriable && code !== OFFSET_OUT_OF_RANGE && before?.code !== code)
      this.logger.warn(`Partition ${partition} of ${topic} can't be fetched and will be retried: ${message}`);
    else this.logger.debug(`Fetching ${place}: ${message}`);
    void pause(entry.backOff.nextMs(), this.signal).then(() => {
      entry.isBackingOff = false;
      this.resumed();
    });
  }

  succeeded(partition: TopicPartition): void {
    this.failing.get(partitionName(partition))?.fetching.succeeded();
    this.failing.delete(partitionName(partition));
  }
}

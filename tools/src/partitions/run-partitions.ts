import { setTimeout as wait } from 'node:timers/promises';
import {
  requestPartitionChange,
  cancelPartitionChange,
  PartitionRequestError,
  readTopicPartitions,
  type TopicPartitionsState,
} from '@tradewind/messaging';
import { DataSource } from 'typeorm';
import type { PartitionsOptions } from './partitions-options.js';

const LOOK_MS = 500;

/** Time for a relay that takes over at the last moment to finish the change. */
const GRACE_MS = 60_000;

/** `false` when the request was not carried out. Throws `PartitionRequestError`. */
export async function runPartitions(options: PartitionsOptions, say: (text: string) => void): Promise<boolean> {
  const database = await new DataSource({ type: 'postgres', url: options.database.href }).initialize();
  try {
    if (options.command === 'status') {
      for (const state of await readTopicPartitions(database)) say(lineOf(state));
      return true;
    }
    if (options.command === 'cancel') {
      const calledOff = await cancelPartitionChange(database, options.topic);
      say(calledOff ? 'Called off.' : 'There is no change under way.');
      return calledOff;
    }
    await requestPartitionChange(database, options);
    return await followed(database, options, say);
  } finally {
    await database.destroy();
  }
}

async function followed(
  database: DataSource,
  { topic, partitions, withinMs }: Extract<PartitionsOptions, { command: 'change' }>,
  say: (text: string) => void,
): Promise<boolean> {
  const end = performance.now() + withinMs + GRACE_MS;
  let said = '';
  while (performance.now() < end) {
    const state = (await readTopicPartitions(database)).find((each) => each.topic === topic);
    if (!state) throw new PartitionRequestError(`Topic "${topic}" is no longer declared`);
    if (lineOf(state) !== said) say((said = lineOf(state)));
    if (state.wanted === null) return state.partitions === partitions;
    await wait(LOOK_MS);
  }
  throw new PartitionRequestError(
    'No relay has carried out the change. The request stays open: see status, or cancel it',
  );
}

export function lineOf({ topic, partitions, wanted, progress }: TopicPartitionsState): string {
  const change = wanted === null ? '' : `, to be ${wanted}`;
  return `${topic}: ${partitions} partitions${change}${progress === null ? '' : ` (${progress})`}`;
}

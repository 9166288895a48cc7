import type { Node } from 'kafkajs/src/cluster/index.js';
import fetchVersions from 'kafkajs/src/protocol/requests/fetch/index.js';
import type { Protocol } from 'kafkajs/src/protocol/requests/index.js';
import { createErrorFromCode } from 'kafkajs/src/protocol/error.js';
import { READ_COMMITTED } from './consumer-cluster.js';
import { type FetchAnswer, type FetchedPartition, readFetchAnswer } from './fetch-answer.js';
import { type TopicPartition, byTopic } from '../topic-partition.js';

const FETCH = 1;

/**
 * How long a fetch waits for the first byte. It does not delay data, but a partition that has memory again waits for the running
 * fetch.
 */
const FETCH_WAIT_MS = 100;

export interface FetchedFrom extends TopicPartition {
  readonly fetchOffset: bigint;
}

export interface FetchLimits {
  readonly bytes: number;
  readonly partitionBytes: number;
}

/**
 * Fetches from the leader of the partitions. kafkajs sends the request, but does not decode the answer: it would reject the whole
 * answer because of an error, or a record batch, of one partition. The first batch is complete even if it is above the limits.
 * The partitions named last get what is left, so the caller should vary their order.
 */
export async function fetch(
  node: Node,
  partitions: readonly FetchedFrom[],
  { bytes, partitionBytes }: FetchLimits,
): Promise<readonly FetchedPartition[]> {
  const { request, requestTimeout } = node.lookupRequest(
    FETCH,
    fetchVersions,
  )({
    maxWaitTime: FETCH_WAIT_MS,
    minBytes: 1,
    maxBytes: bytes,
    isolationLevel: READ_COMMITTED,
    topics: byTopic(partitions, ({ partition, fetchOffset }) => ({
      partition,
      fetchOffset: fetchOffset.toString(),
      maxBytes: partitionBytes,
    })),
  });
  const response: Protocol<FetchAnswer>['response'] = {
    decode: async (payload) => readFetchAnswer(payload, request.apiVersion),
    parse: async (answer) => answer,
  };
  try {
    const answer = await node.connectionPool.send({ request, requestTimeout, response });
    if (answer.errorCode !== 0) throw createErrorFromCode(answer.errorCode);
    return answer.partitions;
  } catch (error) {
    if ((error as Error).name === 'KafkaJSConnectionClosedError') await node.disconnect();
    throw error;
  }
}

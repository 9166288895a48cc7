import type { Node } from 'kafkajs/src/cluster/index.js';
import produceVersions from 'kafkajs/src/protocol/requests/produce/index.js';
import type { EncodedBatch } from './sequenced-batch.js';
import type { BaseOffset } from './messages-by-partition.js';
import { produceRequest } from './produce-request.js';

const PRODUCE = 0;

/** Sends the batches to the leader of their partitions in one request, over kafkajs's connection. */
export async function produce(node: Node, batches: readonly EncodedBatch[]): Promise<BaseOffset[]> {
  try {
    return await ask(node, batches);
  } catch (error) {
    if ((error as Error).name === 'KafkaJSConnectionClosedError') await node.disconnect();
    throw error;
  }
}

async function ask(node: Node, batches: readonly EncodedBatch[]): Promise<BaseOffset[]> {
  const { request, response } = node.lookupRequest(PRODUCE, produceVersions)({});
  const { apiKey, apiVersion, apiName } = request;
  const connection = await node.connectionPool.getConnection();
  await connection.authenticate();
  connection.failIfNotConnected();
  const { clientId, requestQueue } = connection;
  const correlationId = connection.nextCorrelationId();
  const parts = produceRequest({ apiKey, apiVersion, correlationId, clientId }, batches);
  const { payload } = await new Promise<{ payload: Buffer }>((resolve, reject) =>
    requestQueue.push({
      entry: { apiKey, apiName, apiVersion, correlationId, resolve, reject },
      expectResponse: true,
      sendRequest: () => {
        connection.socket.cork();
        for (const part of parts) connection.socket.write(part);
        connection.socket.uncork();
      },
    }),
  );
  const answer = await response.decode(payload);
  requestQueue.maybeThrottle(answer.clientSideThrottleTime);
  const { topics } = await response.parse(answer);
  return topics.flatMap(({ topicName: topic, partitions }) =>
    partitions.map(({ partition, baseOffset }) => ({ topic, partition, offset: BigInt(baseOffset) })),
  );
}

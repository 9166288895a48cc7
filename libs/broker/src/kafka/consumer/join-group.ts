import type { Node } from 'kafkajs/src/cluster/index.js';
import joinGroupVersions, {
  type JoinGroupAnswer,
  type JoinGroupRequest,
} from 'kafkajs/src/protocol/requests/joinGroup/index.js';

export type { JoinGroupAnswer } from 'kafkajs/src/protocol/requests/joinGroup/index.js';

const JOIN_GROUP = 11;

/**
 * Asks once. kafkajs's own keeps to itself the id that a new member is given: only who knows it can leave the group while the other
 * members are waited for.
 */
export async function joinGroup(coordinator: Node, request: JoinGroupRequest): Promise<JoinGroupAnswer> {
  const versions = coordinator.lookupRequest(JOIN_GROUP, joinGroupVersions);
  try {
    return await coordinator.connectionPool.send(versions({ protocolType: 'consumer', ...request }));
  } catch (error) {
    if ((error as Error).name === 'KafkaJSConnectionClosedError') await coordinator.disconnect();
    throw error;
  }
}

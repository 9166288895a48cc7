import type { Node } from 'kafkajs/src/cluster/index.js';
import joinGroupVersions, {
  type JoinGroupAnswer,
  type JoinGroupRequest,
} from 'kafkajs/src/protocol/requests/joinGroup/index.js';

export type { JoinGroupAnswer } from 'kafkajs/src/protocol/requests/joinGroup/index.js';

const JOIN_GROUP = 11;

/**
 * Makes one attempt. kafkajs's own join does not expose the id that a new member is assigned: without the id the member can't
 * leave the group while it waits for the others.
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

import kafkajs, { type Admin } from 'kafkajs';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
const OFFSETS_TOPIC = '__consumer_offsets';

/**
 * The groups that have committed an offset of the topic, or have a member that subscribes to it. Rejects while some groups have
 * no coordinator, or one that is still loading, and if Kafka does not show all groups: an incomplete list would look complete.
 */
export async function kafkaGroupsOf(admin: Admin, topic: string): Promise<string[]> {
  await assertSeesAllGroups(admin);
  if (!(await haveCoordinators(admin))) return [];
  const ids = (await admin.listGroups()).groups.map(({ groupId }) => groupId);
  const committed = await Promise.all(ids.map((groupId) => hasCommitted(admin, groupId, topic)));
  const others = ids.filter((_, index) => !committed[index]);
  const subscribed = await subscribedTo(admin, others, topic);
  return ids.filter((id, index) => committed[index] || subscribed.has(id)).sort();
}

/**
 * Kafka lists only the groups that a client may describe, without saying that there are more. It lists all of them to clients
 * that may describe the cluster, and only those clients get an answer to this request. Without an authorizer every client may,
 * and Kafka reports that.
 */
async function assertSeesAllGroups(admin: Admin): Promise<void> {
  try {
    await admin.describeAcls({
      resourceType: AclResourceTypes.CLUSTER,
      resourcePatternType: ResourcePatternTypes.LITERAL,
      operation: AclOperationTypes.DESCRIBE,
      permissionType: AclPermissionTypes.ANY,
    });
  } catch (error) {
    if ((error as { type?: string }).type !== 'SECURITY_DISABLED') throw error;
  }
}

/** `false` if no group has ever joined in this cluster. */
async function haveCoordinators(admin: Admin): Promise<boolean> {
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [OFFSETS_TOPIC] });
    if (topics[0]!.partitions.some(({ leader }) => leader < 0)) throw new Error('Some groups have no coordinator yet');
    return true;
  } catch (error) {
    if ((error as { type?: string }).type !== 'UNKNOWN_TOPIC_OR_PARTITION') throw error;
    return false;
  }
}

async function hasCommitted(admin: Admin, groupId: string, topic: string): Promise<boolean> {
  const [offsets] = await admin.fetchOffsets({ groupId, topics: [topic] });
  return offsets!.partitions.some(({ offset }) => BigInt(offset) >= 0n);
}

async function subscribedTo(admin: Admin, ids: string[], topic: string): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { groups } = await admin.describeGroups(ids);
  const asks = (metadata: Buffer) =>
    metadata.length > 0 && kafkajs.AssignerProtocol.MemberMetadata.decode(metadata)?.topics.includes(topic);
  return new Set(
    groups
      .filter(({ members }) => members.some(({ memberMetadata }) => asks(memberMetadata)))
      .map((group) => group.groupId),
  );
}

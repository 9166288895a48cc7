import kafkajs, { type GroupMember, type GroupMemberAssignment } from 'kafkajs';
import type { TopicPartition } from '../topic-partition.js';

const { MemberAssignment, MemberMetadata } = kafkajs.AssignerProtocol;
const VERSION = 0;

/** The protocol name and format of kafkajs's own members, so that both can be members of one group. */
export const PROTOCOL = 'RoundRobinAssigner';

export function membershipOf(topics: readonly string[]): { name: string; metadata: Buffer } {
  const metadata = MemberMetadata.encode({ version: VERSION, topics: [...topics], userData: Buffer.alloc(0) });
  return { name: PROTOCOL, metadata };
}

export function topicsOf({ memberMetadata }: GroupMember): string[] {
  return MemberMetadata.decode(memberMetadata)?.topics ?? [];
}

/** Assigns the partitions round-robin. No member gets a partition of a topic that it did not subscribe to. */
export function assignPartitions(
  members: readonly GroupMember[],
  partitions: readonly TopicPartition[],
): GroupMemberAssignment[] {
  const sorted = [...members].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
  const shares = sorted.map((member) => ({
    member,
    topics: new Set(topicsOf(member)),
    assignment: new Map<string, number[]>(),
  }));
  let turn = 0;
  for (const { topic, partition } of partitions) {
    const takers = shares.filter(({ topics }) => topics.has(topic));
    if (takers.length === 0) continue;
    const { assignment } = takers[turn % takers.length]!;
    assignment.set(topic, [...(assignment.get(topic) ?? []), partition]);
    turn += 1;
  }
  return shares.map(({ member, assignment }) => ({
    memberId: member.memberId,
    memberAssignment: MemberAssignment.encode({
      version: VERSION,
      assignment: Object.fromEntries(assignment),
      userData: Buffer.alloc(0),
    }),
  }));
}

export function partitionsIn(assignment: Buffer): TopicPartition[] {
  const topics = MemberAssignment.decode(assignment)?.assignment ?? {};
  return Object.entries(topics).flatMap(([topic, partitions]) => partitions.map((partition) => ({ topic, partition })));
}

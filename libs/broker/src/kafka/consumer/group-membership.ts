import type { GroupMember } from 'kafkajs';
import type { Node } from 'kafkajs/src/cluster/index.js';
import { REBALANCE_MS, SESSION_MS } from '../session-times.js';
import type { ConsumerCluster } from './consumer-cluster.js';
import { mustRejoin, requiredMemberId, isUnknownMember } from './group-errors.js';
import { type JoinGroupAnswer, joinGroup } from './join-group.js';
import { membershipOf, partitionsIn, assignPartitions, topicsOf } from './assign-partitions.js';
import { type TopicPartition, byTopic, partitionName } from '../topic-partition.js';

/** The partitions of a member in one generation of the group. Later generations refuse its commits. */
export interface AssignedPartitions {
  readonly generationId: number;
  readonly partitions: readonly TopicPartition[];
}

export interface Position extends TopicPartition {
  /** The offset of the first unhandled record. */
  readonly next: bigint;
}

/**
 * A member as its group coordinator knows it. It keeps its member id while the coordinator dies, moves or restarts: with a new id
 * it would have to wait until the session of the old one expires.
 */
export class GroupMembership {
  private memberId = '';
  private coordinator: Node | undefined;
  /** All partitions that this member last assigned as the group leader. */
  private lastAssigned: readonly TopicPartition[] = [];

  constructor(
    private readonly cluster: ConsumerCluster,
    private readonly groupId: string,
    private readonly topics: readonly string[],
  ) {}

  /** Resolves with the partitions of this member when all members have joined. */
  join(): Promise<AssignedPartitions> {
    return this.ask(async (coordinator) => {
      const { groupId } = this;
      const { generationId, leaderId, memberId, members } = await this.joinWithId(coordinator);
      this.memberId = memberId;
      this.lastAssigned = [];
      const groupAssignment = leaderId === memberId ? await this.assignPartitions(members) : [];
      const { memberAssignment } = await coordinator.syncGroup({ groupId, memberId, generationId, groupAssignment });
      return { generationId, partitions: partitionsIn(memberAssignment) };
    });
  }

  async heartbeat({ generationId }: AssignedPartitions): Promise<void> {
    const { groupId, memberId } = this;
    await this.ask((coordinator) => coordinator.heartbeat({ groupId, memberId, groupGenerationId: generationId }));
  }

  async commit({ generationId }: AssignedPartitions, positions: readonly Position[]): Promise<void> {
    const { groupId, memberId } = this;
    const topics = byTopic(positions, ({ partition, next }) => ({ partition, offset: next.toString() }));
    await this.ask((coordinator) =>
      coordinator.offsetCommit({ groupId, memberId, groupGenerationId: generationId, topics }),
    );
  }

  /** The committed offsets of the group; the first retained offset where nothing was committed. */
  async positions(partitions: readonly TopicPartition[]): Promise<Position[]> {
    if (partitions.length === 0) return [];
    const topics = byTopic(partitions, ({ partition }) => ({ partition }));
    const { responses } = await this.ask((coordinator) => coordinator.offsetFetch({ groupId: this.groupId, topics }));
    const stored = responses.flatMap(({ topic, partitions: offsets }) =>
      offsets.map(({ partition, offset }) => ({ topic, partition, next: BigInt(offset) })),
    );
    const unknown = stored.filter(({ next }) => next < 0n);
    const first = unknown.length > 0 ? await this.cluster.firstOffsets(unknown) : undefined;
    return stored.map((position) => ({ ...position, next: first?.get(partitionName(position)) ?? position.next }));
  }

  /**
   * Whether the group's topics have more partitions than this member assigned. Always false unless it is the group leader.
   */
  async hasNewPartitions(): Promise<boolean> {
    if (this.lastAssigned.length === 0) return false;
    await this.cluster.refresh();
    const topics = new Set(this.lastAssigned.map(({ topic }) => topic));
    return [...topics].flatMap((topic) => this.cluster.partitionsOf(topic)).length > this.lastAssigned.length;
  }

  /** Also cancels a join that waits for others, for which the coordinator would otherwise reserve a place. */
  async leave(): Promise<void> {
    const { groupId, memberId } = this;
    if (memberId) await this.ask((coordinator) => coordinator.leaveGroup({ groupId, memberId }));
  }

  /** The coordinator first assigns an id to a new member, which then has to join again with it. */
  private async joinWithId(coordinator: Node): Promise<JoinGroupAnswer> {
    const { groupId } = this;
    const groupProtocols = [membershipOf(this.topics)];
    const times = { sessionTimeout: SESSION_MS, rebalanceTimeout: REBALANCE_MS };
    const attempt = () => joinGroup(coordinator, { groupId, memberId: this.memberId, groupProtocols, ...times });
    try {
      return await attempt();
    } catch (error) {
      const memberId = requiredMemberId(error);
      if (memberId === undefined) throw error;
      this.memberId = memberId;
      return await attempt();
    }
  }

  private async assignPartitions(members: readonly GroupMember[]) {
    const topics = [...new Set(members.flatMap(topicsOf))].sort();
    await this.cluster.addTopics(topics);
    await this.cluster.refresh();
    this.lastAssigned = topics.flatMap((topic) => this.cluster.partitionsOf(topic));
    return assignPartitions(members, this.lastAssigned);
  }

  private async ask<T>(work: (coordinator: Node) => Promise<T>): Promise<T> {
    try {
      this.coordinator ??= await this.cluster.coordinatorOf(this.groupId);
      return await work(this.coordinator);
    } catch (error) {
      if (isUnknownMember(error)) this.memberId = '';
      if (!mustRejoin(error)) this.coordinator = undefined;
      throw error;
    }
  }
}

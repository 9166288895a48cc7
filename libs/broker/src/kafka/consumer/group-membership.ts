import type { GroupMember } from 'kafkajs';
import type { Node } from 'kafkajs/src/cluster/index.js';
import { REBALANCE_MS, SESSION_MS } from '../session-times.js';
import type { ConsumerCluster } from './consumer-cluster.js';
import { groupMovedOn, idGivenWith, memberIsForgotten } from './group-answers.js';
import { type JoinGroupAnswer, joinGroup } from './join-group.js';
import { membershipOf, partitionsIn, shareOut, topicsOf } from './share-out.js';
import { type TopicPartition, byTopic, placeOf } from '../topic-partition.js';

/** What a member was given when the group last shared its partitions out. Later generations refuse its commits. */
export interface Share {
  readonly generationId: number;
  readonly partitions: readonly TopicPartition[];
}

export interface Position extends TopicPartition {
  /** The offset of the first record that is not handled yet. */
  readonly next: bigint;
}

/**
 * One member as its group's coordinator knows it. It keeps its id while the coordinator dies, moves or starts again: with a new
 * one it would have to wait until the session of the old one ends.
 */
export class GroupMembership {
  private memberId = '';
  private coordinator: Node | undefined;
  /** What was there to be shared out when this member last did it for the group. */
  private sharedOut: readonly TopicPartition[] = [];

  constructor(
    private readonly cluster: ConsumerCluster,
    private readonly groupId: string,
    private readonly topics: readonly string[],
  ) {}

  /** Resolves with this member's share when all members have joined. */
  join(): Promise<Share> {
    return this.ask(async (coordinator) => {
      const { groupId } = this;
      const { generationId, leaderId, memberId, members } = await this.enter(coordinator);
      this.memberId = memberId;
      this.sharedOut = [];
      const groupAssignment = leaderId === memberId ? await this.shareOut(members) : [];
      const { memberAssignment } = await coordinator.syncGroup({ groupId, memberId, generationId, groupAssignment });
      return { generationId, partitions: partitionsIn(memberAssignment) };
    });
  }

  async beat({ generationId }: Share): Promise<void> {
    const { groupId, memberId } = this;
    await this.ask((coordinator) => coordinator.heartbeat({ groupId, memberId, groupGenerationId: generationId }));
  }

  async commit({ generationId }: Share, positions: readonly Position[]): Promise<void> {
    const { groupId, memberId } = this;
    const topics = byTopic(positions, ({ partition, next }) => ({ partition, offset: next.toString() }));
    await this.ask((coordinator) =>
      coordinator.offsetCommit({ groupId, memberId, groupGenerationId: generationId, topics }),
    );
  }

  /** Where the group stands; at the first record that is kept, where it has never been. */
  async positions(partitions: readonly TopicPartition[]): Promise<Position[]> {
    if (partitions.length === 0) return [];
    const topics = byTopic(partitions, ({ partition }) => ({ partition }));
    const { responses } = await this.ask((coordinator) => coordinator.offsetFetch({ groupId: this.groupId, topics }));
    const stored = responses.flatMap(({ topic, partitions: offsets }) =>
      offsets.map(({ partition, offset }) => ({ topic, partition, next: BigInt(offset) })),
    );
    const unknown = stored.filter(({ next }) => next < 0n);
    const first = unknown.length > 0 ? await this.cluster.firstOffsets(unknown) : undefined;
    return stored.map((position) => ({ ...position, next: first?.get(placeOf(position)) ?? position.next }));
  }

  /** Whether the group's topics have other partitions than this member shared out. It knows only if it was this member. */
  async isOutgrown(): Promise<boolean> {
    if (this.sharedOut.length === 0) return false;
    await this.cluster.refresh();
    const topics = new Set(this.sharedOut.map(({ topic }) => topic));
    return [...topics].flatMap((topic) => this.cluster.partitionsOf(topic)).length > this.sharedOut.length;
  }

  /** Also ends a join that waits for others, which the coordinator would otherwise keep a place for. */
  async leave(): Promise<void> {
    const { groupId, memberId } = this;
    if (memberId) await this.ask((coordinator) => coordinator.leaveGroup({ groupId, memberId }));
  }

  /** A member that is new is given an id first, and has to come again with it. */
  private async enter(coordinator: Node): Promise<JoinGroupAnswer> {
    const { groupId } = this;
    const groupProtocols = [membershipOf(this.topics)];
    const times = { sessionTimeout: SESSION_MS, rebalanceTimeout: REBALANCE_MS };
    const come = () => joinGroup(coordinator, { groupId, memberId: this.memberId, groupProtocols, ...times });
    try {
      return await come();
    } catch (error) {
      const given = idGivenWith(error);
      if (given === undefined) throw error;
      this.memberId = given;
      return await come();
    }
  }

  private async shareOut(members: readonly GroupMember[]) {
    const topics = [...new Set(members.flatMap(topicsOf))].sort();
    await this.cluster.know(topics);
    await this.cluster.refresh();
    this.sharedOut = topics.flatMap((topic) => this.cluster.partitionsOf(topic));
    return shareOut(members, this.sharedOut);
  }

  private async ask<T>(work: (coordinator: Node) => Promise<T>): Promise<T> {
    try {
      this.coordinator ??= await this.cluster.coordinatorOf(this.groupId);
      return await work(this.coordinator);
    } catch (error) {
      if (memberIsForgotten(error)) this.memberId = '';
      if (!groupMovedOn(error)) this.coordinator = undefined;
      throw error;
    }
  }
}

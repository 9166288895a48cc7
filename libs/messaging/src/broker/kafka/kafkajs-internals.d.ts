declare module 'kafkajs/src/network/requestQueue/index.js' {
  export default class RequestQueue {
    readonly pending: readonly unknown[];
    readonly throttledUntil: number;
    scheduleCheckPendingRequests(): void;
  }
}

declare module 'kafkajs/src/cluster/index.js' {
  import type { GroupMember, GroupMemberAssignment, ISocketFactory, Logger, RetryOptions } from 'kafkajs';

  interface InGroup {
    groupId: string;
    memberId: string;
  }

  interface Partitions<P> {
    topic: string;
    partitions: ReadonlyArray<{ partition: number } & P>;
  }

  export interface Node {
    joinGroup(
      request: InGroup & {
        sessionTimeout: number;
        rebalanceTimeout: number;
        groupProtocols: ReadonlyArray<{ name: string; metadata: Buffer }>;
      },
    ): Promise<{ generationId: number; leaderId: string; memberId: string; members: GroupMember[] }>;
    syncGroup(
      request: InGroup & { generationId: number; groupAssignment: readonly GroupMemberAssignment[] },
    ): Promise<{ memberAssignment: Buffer }>;
    heartbeat(request: InGroup & { groupGenerationId: number }): Promise<unknown>;
    leaveGroup(request: InGroup): Promise<unknown>;
    offsetCommit(
      request: InGroup & { groupGenerationId: number; topics: ReadonlyArray<Partitions<{ offset: string }>> },
    ): Promise<unknown>;
    offsetFetch(request: {
      groupId: string;
      topics: ReadonlyArray<Partitions<object>>;
    }): Promise<{ responses: ReadonlyArray<Partitions<{ offset: string }>> }>;
    fetch(request: {
      maxWaitTime: number;
      minBytes: number;
      maxBytes: number;
      isolationLevel: number;
      topics: ReadonlyArray<Partitions<{ fetchOffset: string; maxBytes: number }>>;
    }): Promise<{ responses: ReadonlyArray<{ topicName: string; partitions: ReadonlyArray<{ partition: number }> }> }>;
  }

  export default class Cluster {
    constructor(options: {
      logger: Logger;
      brokers: readonly string[];
      clientId: string;
      socketFactory: ISocketFactory;
      connectionTimeout: number;
      requestTimeout: number;
      metadataMaxAge: number;
      retry: RetryOptions;
      allowAutoTopicCreation: boolean;
      isolationLevel: number;
    });
    connect(): Promise<void>;
    disconnect(): Promise<void>;
    addMultipleTargetTopics(topics: readonly string[]): Promise<void>;
    refreshMetadata(): Promise<void>;
    refreshMetadataIfNecessary(): Promise<void>;
    findBroker(node: { nodeId: number }): Promise<Node>;
    findGroupCoordinator(group: { groupId: string }): Promise<Node>;
    findTopicPartitionMetadata(topic: string): ReadonlyArray<{ partitionId: number; leader: number }>;
    fetchTopicsOffset(
      topics: ReadonlyArray<Partitions<object> & { fromBeginning: boolean }>,
    ): Promise<ReadonlyArray<Partitions<{ offset: string }>>>;
  }
}

declare module 'kafkajs/src/consumer/batch.js' {
  import type { KafkaMessage } from 'kafkajs';

  export default class Batch {
    constructor(topic: string, fetchedOffset: string, fetched: object);
    readonly messages: readonly KafkaMessage[];
    readonly rawMessages: readonly unknown[];
    lastOffset(): string;
  }
}

declare module 'kafkajs/src/network/connection.js' {
  export default class Connection {
    chunks: Buffer[];
    bytesBuffered: number;
    bytesNeeded: number;
    isConnected(): boolean;
    connect(): Promise<true>;
  }
}

declare module 'kafkajs/src/broker/index.js' {
  export default class Broker {
    readonly lookupRequest: { readonly name: string };
    isConnected(): boolean;
  }
}

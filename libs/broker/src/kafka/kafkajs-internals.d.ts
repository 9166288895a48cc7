declare module 'kafkajs/src/network/requestQueue/index.js' {
  export default class RequestQueue {
    readonly pending: readonly unknown[];
    readonly throttledUntil: number;
    scheduleCheckPendingRequests(): void;
    maybeThrottle(ms: number): void;
    push(request: {
      entry: {
        apiKey: number;
        apiName: string;
        apiVersion: number;
        correlationId: number;
        resolve(answer: { payload: Buffer }): void;
        reject(error: unknown): void;
      };
      expectResponse: boolean;
      sendRequest(): void;
    }): void;
  }
}

declare module 'kafkajs/src/protocol/requests/produce/index.js' {
  export interface ProduceAnswer {
    topics: ReadonlyArray<{
      topicName: string;
      partitions: ReadonlyArray<{ partition: number; baseOffset: string }>;
    }>;
    clientSideThrottleTime: number;
  }

  export interface ProduceProtocol {
    request: { apiKey: number; apiVersion: number; apiName: string };
    response: {
      decode(payload: Buffer): Promise<ProduceAnswer>;
      /** Throws what a server answered for a partition that it appended nothing to. */
      parse(answer: ProduceAnswer): Promise<ProduceAnswer>;
    };
  }

  const versions: {
    versions: readonly string[];
    protocol(of: { version: number }): (what: object) => ProduceProtocol;
  };
  export default versions;
}

declare module 'kafkajs/src/protocol/recordBatch/v0/decoder.js' {
  import type Decoder from 'kafkajs/src/protocol/decoder.js';

  export default function decode(decoder: Decoder): Promise<{
    firstOffset: string;
    firstTimestamp: string;
    maxTimestamp: string;
    lastOffsetDelta: number;
    producerId: string;
    producerEpoch: number;
    firstSequence: number;
    records: ReadonlyArray<{
      offset: string;
      timestamp: string;
      key: Buffer | null;
      value: Buffer | null;
      headers: Record<string, Buffer | Buffer[]>;
    }>;
  }>;
}

declare module 'kafkajs/src/protocol/decoder.js' {
  export default class Decoder {
    constructor(bytes: Buffer);
  }
}

declare module 'kafkajs/src/cluster/index.js' {
  import type { GroupMemberAssignment, ISocketFactory, Logger, RetryOptions, SASLOptions } from 'kafkajs';
  import type Connection from 'kafkajs/src/network/connection.js';
  import type { Protocol } from 'kafkajs/src/protocol/requests/index.js';

  interface InGroup {
    groupId: string;
    memberId: string;
  }

  interface Partitions<P> {
    topic: string;
    partitions: ReadonlyArray<{ partition: number } & P>;
  }

  export interface Node {
    readonly connectionPool: {
      getConnection(): Promise<Connection>;
      send<Answer>(protocol: Protocol<Answer>): Promise<Answer>;
    };
    lookupRequest<P>(apiKey: number, definition: { protocol(of: { version: number }): P }): P;
    initProducerId(request: { transactionTimeout: number }): Promise<{ producerId: string; producerEpoch: number }>;
    disconnect(): Promise<void>;
    findGroupCoordinator(request: { groupId: string; coordinatorType: number }): Promise<unknown>;
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
  }

  export default class Cluster {
    constructor(options: {
      logger: Logger;
      brokers: readonly string[];
      sasl: SASLOptions | undefined;
      clientId: string;
      socketFactory: ISocketFactory;
      connectionTimeout: number;
      requestTimeout: number;
      metadataMaxAge: number;
      retry: RetryOptions;
      allowAutoTopicCreation: boolean;
      isolationLevel: number;
    });
    /** What `refreshMetadata` asks for. */
    readonly targetTopics: Set<string>;
    connect(): Promise<void>;
    disconnect(): Promise<void>;
    addMultipleTargetTopics(topics: readonly string[]): Promise<void>;
    refreshMetadata(): Promise<void>;
    refreshMetadataIfNecessary(): Promise<void>;
    findBroker(node: { nodeId: number }): Promise<Node>;
    findControllerBroker(): Promise<Node>;
    findGroupCoordinator(group: { groupId: string }): Promise<Node>;
    findTopicPartitionMetadata(topic: string): ReadonlyArray<{ partitionId: number; leader: number }>;
    fetchTopicsOffset(
      topics: ReadonlyArray<Partitions<object> & { fromBeginning: boolean }>,
    ): Promise<ReadonlyArray<Partitions<{ offset: string }>>>;
  }
}

declare module 'kafkajs/src/protocol/requests/index.js' {
  export interface Protocol<Answer> {
    readonly request: { readonly apiKey: number; readonly apiVersion: number; readonly apiName: string };
    readonly response: {
      decode(payload: Buffer): Promise<Answer>;
      parse(answer: Answer): Promise<Answer>;
    };
    readonly requestTimeout?: number;
  }
}

declare module 'kafkajs/src/protocol/requests/fetch/index.js' {
  import type { Protocol } from 'kafkajs/src/protocol/requests/index.js';

  const versions: {
    protocol(of: { version: number }): (request: {
      maxWaitTime: number;
      minBytes: number;
      maxBytes: number;
      isolationLevel: number;
      topics: ReadonlyArray<{
        topic: string;
        partitions: ReadonlyArray<{ partition: number; fetchOffset: string; maxBytes: number }>;
      }>;
    }) => Protocol<unknown>;
  };
  export default versions;
}

declare module 'kafkajs/src/protocol/requests/joinGroup/index.js' {
  import type { GroupMember } from 'kafkajs';
  import type { Protocol } from 'kafkajs/src/protocol/requests/index.js';

  export interface JoinGroupRequest {
    groupId: string;
    memberId: string;
    sessionTimeout: number;
    rebalanceTimeout: number;
    groupProtocols: ReadonlyArray<{ name: string; metadata: Buffer }>;
  }

  export interface JoinGroupAnswer {
    generationId: number;
    leaderId: string;
    memberId: string;
    members: GroupMember[];
  }

  const versions: {
    protocol(of: {
      version: number;
    }): (request: JoinGroupRequest & { protocolType: string }) => Protocol<JoinGroupAnswer>;
  };
  export default versions;
}

declare module 'kafkajs/src/protocol/error.js' {
  export function createErrorFromCode(code: number): Error & { readonly type: string; readonly retriable: boolean };
}

declare module 'kafkajs/src/network/connection.js' {
  import type { Socket } from 'node:net';
  import type RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

  export default class Connection {
    readonly clientId: string;
    readonly socket: Socket;
    readonly requestQueue: RequestQueue;
    nextCorrelationId(): number;
    failIfNotConnected(): void;
    chunks: Buffer[];
    bytesBuffered: number;
    bytesNeeded: number;
    /** As `process.hrtime` tells it. */
    readonly authenticatedAt: [number, number] | null;
    /** ms; 0 where it does not end. */
    readonly sessionLifetime: { toString(): string };
    isConnected(): boolean;
    isAuthenticated(): boolean;
    connect(): Promise<true>;
    /** Does nothing where there is no SASL, or it was done and its session lasts. */
    authenticate(): Promise<void>;
  }
}

declare module 'kafkajs/src/broker/index.js' {
  export default class Broker {
    readonly lookupRequest: { readonly name: string };
    isConnected(): boolean;
  }
}

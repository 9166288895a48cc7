import { Logger } from '@nestjs/common';
import type { Kafka } from 'kafkajs';
import { BackOff, pause } from '../back-off.js';
import { BrokerWatch } from '../broker-watch.js';
import type { Subscription, SubscriptionRequest } from '../subscription.js';
import type { WatchedActivity } from '../watched-activity.js';
import { Assignment } from './consumer/assignment.js';
import { ConsumerCluster } from './consumer/consumer-cluster.js';
import { passesByItself } from './consumer/group-answers.js';
import { GroupMembership } from './consumer/group-membership.js';
import { type KafkaOptions, unavailable } from './kafka-client.js';
import { brokerErrorOf } from './kafka-failure.js';

const COORDINATOR_MS = 15_000;

/** A member of a consumer group: joins it again whenever the group shares its partitions out anew, until it is closed. */
export class KafkaSubscription implements Subscription {
  private readonly logger = new Logger('KafkaBroker');
  private readonly closing = new AbortController();
  private readonly joins = new BackOff(50, 500);
  private readonly cluster: ConsumerCluster;
  private readonly membership: GroupMembership;
  private readonly watch: BrokerWatch;
  private readonly joining: WatchedActivity;
  private current: Assignment | undefined;
  private running: Promise<void> = Promise.resolve();
  private closed: Promise<void> | undefined;

  private constructor(
    kafka: Kafka,
    options: KafkaOptions,
    private readonly request: SubscriptionRequest,
  ) {
    this.cluster = new ConsumerCluster(kafka, options);
    this.membership = new GroupMembership(this.cluster, request.group, request.topics);
    this.watch = request.watch ?? new BrokerWatch();
    this.joining = this.watch.of('join', `group ${request.group}`);
  }

  static async start(kafka: Kafka, options: KafkaOptions, request: SubscriptionRequest): Promise<KafkaSubscription> {
    const subscription = new KafkaSubscription(kafka, options, request);
    try {
      await unavailable(() => subscription.joinOnceCoordinatorIsReady());
    } catch (error) {
      await subscription.close();
      throw error;
    }
    subscription.running = subscription.run();
    return subscription;
  }

  get group(): string {
    return this.request.group;
  }

  assignment(): ReadonlyArray<{ topic: string; partition: number }> {
    return this.current?.partitions ?? [];
  }

  close(): Promise<void> {
    this.closed ??= this.leave();
    return this.closed;
  }

  private async joinOnceCoordinatorIsReady(): Promise<void> {
    await this.cluster.know(this.request.topics);
    const deadline = AbortSignal.timeout(COORDINATOR_MS);
    for (;;) {
      try {
        return await this.join();
      } catch (error) {
        if (deadline.aborted || !passesByItself(error)) throw error;
        await pause(this.joins.nextMs(), deadline);
      }
    }
  }

  private async join(): Promise<void> {
    const share = await this.membership.join();
    const positions = await this.membership.positions(share.partitions);
    this.current = new Assignment(this.cluster, this.membership, share, positions, this.request.handle, this.watch);
    this.joins.reset();
    this.joining.succeeded();
    this.logger.debug(`Group ${this.group}, generation ${share.generationId}: ${share.partitions.length} partitions`);
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      await this.current?.lost(signal);
      await this.current?.end();
      this.current = undefined;
      if (!signal.aborted) await this.rejoin();
    }
  }

  private async rejoin(): Promise<void> {
    try {
      await this.join();
    } catch (error) {
      this.logger.debug(`Joining group ${this.group}: ${(error as Error).message}`);
      this.joining.failed(brokerErrorOf(error));
      await pause(this.joins.nextMs(), this.closing.signal);
    }
  }

  private async leave(): Promise<void> {
    this.closing.abort();
    await this.running;
    this.joining.ended();
    await this.current?.end();
    await this.membership.leave().catch((error: Error) => this.logger.debug(`Leaving ${this.group}: ${error.message}`));
    await this.cluster.close();
  }
}

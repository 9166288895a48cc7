import { Logger } from '@nestjs/common';
import type { Kafka } from 'kafkajs';
import { BackOff, pause } from '../building-blocks/back-off.js';
import { BrokerMonitor } from '../port/broker-monitor.js';
import type { Subscription, SubscriptionRequest } from '../port/subscription.js';
import type { TrackedActivity } from '../port/tracked-activity.js';
import { Assignment } from './consumer/assignment.js';
import { ConsumerCluster } from './consumer/consumer-cluster.js';
import { isRetriable } from './consumer/group-errors.js';
import { GroupMembership } from './consumer/group-membership.js';
import { type KafkaOptions, unavailable } from './kafka-client.js';
import { brokerErrorOf } from './kafka-failure.js';

const COORDINATOR_MS = 15_000;

/** Time for the last commit and for leaving the group. A broker that does not answer within it is given up. */
const FAREWELL_MS = 1_000;
const CLOSED = 'The subscription was closed';

/** A member of a consumer group. It rejoins after every rebalance until it is closed. */
export class KafkaSubscription implements Subscription {
  private readonly logger = new Logger('KafkaBroker');
  private readonly closing = new AbortController();
  private readonly joins = new BackOff(50, 500);
  private readonly cluster: ConsumerCluster;
  private readonly membership: GroupMembership;
  private readonly joinActivity: TrackedActivity;
  private current: Assignment | undefined;
  private joining: Promise<void> = Promise.resolve();
  private running: Promise<void> = Promise.resolve();
  private closed: Promise<void> | undefined;

  constructor(
    kafka: Kafka,
    options: KafkaOptions,
    private readonly request: SubscriptionRequest,
  ) {
    this.cluster = new ConsumerCluster(kafka, options);
    this.membership = new GroupMembership(this.cluster, request.group, request.topics);
    this.joinActivity = (request.monitor ?? new BrokerMonitor()).track('join', `group ${request.group}`);
  }

  /**
   * Joins the group. Rejects with `BrokerUnavailableError`, also if the subscription is closed meanwhile; then it is closed.
   */
  async start(): Promise<void> {
    const { signal } = this.request;
    const giveUp = () => void this.close();
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted) giveUp();
    this.joining = unavailable(() => this.joinOnceCoordinatorIsReady());
    try {
      await this.joining;
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
    this.running = this.run();
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
    await this.cluster.addTopics(this.request.topics);
    const deadline = performance.now() + COORDINATOR_MS;
    const { signal } = this.closing;
    for (;;) {
      try {
        return await this.join();
      } catch (error) {
        if (signal.aborted || performance.now() >= deadline || !isRetriable(error)) throw error;
        await pause(this.joins.nextMs(), signal);
      }
    }
  }

  private async join(): Promise<void> {
    const share = await this.membership.join();
    const positions = await this.membership.positions(share.partitions);
    if (this.closing.signal.aborted) throw new Error(CLOSED);
    this.current = new Assignment(this.cluster, this.membership, share, positions, this.request);
    this.joins.reset();
    this.joinActivity.succeeded();
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
      this.logger.debug(`Joining group ${this.group} failed: ${(error as Error).message}`);
      this.joinActivity.failed(brokerErrorOf(error));
      await pause(this.joins.nextMs(), this.closing.signal);
    }
  }

  /** Waits for running handlers, but not for a join, which depends on other members. */
  private async leave(): Promise<void> {
    this.closing.abort();
    if (this.current) await this.current.stop();
    else this.cluster.interrupt(CLOSED);
    const farewell = setTimeout(() => this.cluster.giveUp(CLOSED), FAREWELL_MS);
    await this.joining.catch(() => undefined);
    await this.running;
    this.joinActivity.ended();
    await this.current?.end();
    await this.membership
      .leave()
      .catch((error: Error) => this.logger.debug(`Leaving group ${this.group} failed: ${error.message}`));
    await this.cluster.close().finally(() => clearTimeout(farewell));
  }
}

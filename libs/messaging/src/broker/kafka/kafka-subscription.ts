import { Logger } from '@nestjs/common';
import type { Kafka } from 'kafkajs';
import { BackOff, pause } from '../back-off.js';
import { BrokerUnavailableError } from '../broker-errors.js';
import type { Subscription, SubscriptionRequest } from '../subscription.js';
import { unavailable } from './kafka-client.js';
import { coordinatorIsStarting } from './coordinator-is-starting.js';
import { KafkaMember } from './kafka-member.js';

const COORDINATOR_MS = 15_000;

/** A member of a consumer group, joined again as a new one whenever kafkajs gives up. */
export class KafkaSubscription implements Subscription {
  private readonly logger = new Logger('KafkaBroker');
  private readonly closing = new AbortController();
  private readonly rejoins = new BackOff(100, 2_000);
  private member: KafkaMember | undefined;
  private rejoining: Promise<void> | undefined;
  private closed: Promise<void> | undefined;

  private constructor(private readonly kafka: Kafka, private readonly request: SubscriptionRequest) {}

  static async start(kafka: Kafka, request: SubscriptionRequest): Promise<KafkaSubscription> {
    const subscription = new KafkaSubscription(kafka, request);
    await unavailable(() => subscription.joinOnceCoordinatorIsReady());
    return subscription;
  }

  get group(): string {
    return this.request.group;
  }

  assignment(): ReadonlyArray<{ topic: string; partition: number }> {
    return this.member?.assignment() ?? [];
  }

  close(): Promise<void> {
    this.closed ??= this.leave();
    return this.closed;
  }

  private async joinOnceCoordinatorIsReady(): Promise<void> {
    const deadline = AbortSignal.timeout(COORDINATOR_MS);
    for (;;) {
      try {
        return await this.join();
      } catch (error) {
        if (deadline.aborted || !coordinatorIsStarting(error)) throw error;
        await pause(this.rejoins.nextMs(), deadline);
      }
    }
  }

  private async join(): Promise<void> {
    const member = new KafkaMember(this.kafka, this.request, (error) => this.crashed(member, error));
    try {
      await member.join();
      if (member.hasCrashed()) throw new BrokerUnavailableError(`Kafka: the member of ${this.group} was lost at once`);
      this.member = member;
      this.rejoins.reset();
    } catch (error) {
      await member.leave().catch(() => undefined);
      throw error;
    }
  }

  private crashed(member: KafkaMember, error: Error): void {
    if (member !== this.member) return;
    this.logger.warn(`Group ${this.group} lost its member, joining again: ${error.message}`);
    this.member = undefined;
    this.rejoining ??= this.rejoin();
  }

  private async rejoin(): Promise<void> {
    while (!this.member && !this.closing.signal.aborted) {
      await pause(this.rejoins.nextMs(), this.closing.signal);
      if (this.closing.signal.aborted) break;
      await this.join().catch((error: Error) => this.logger.warn(`Group ${this.group}: ${error.message}`));
    }
    this.rejoining = undefined;
  }

  private async leave(): Promise<void> {
    this.closing.abort();
    await this.rejoining;
    await this.member?.leave().catch((error: Error) => this.logger.debug(`Leaving ${this.group}: ${error.message}`));
  }
}

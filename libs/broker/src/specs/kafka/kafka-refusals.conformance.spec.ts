import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Logger } from '@nestjs/common';
import { BrokerRefusedError, MessageTooLargeError } from '../../port/broker-errors.js';
import type { BrokerMessage } from '../../port/broker-message.js';
import { BrokerMonitor } from '../../port/broker-monitor.js';
import { KafkaBroker } from '../../kafka/kafka-broker.js';
import type { Subscription } from '../../port/subscription.js';
import { eventually } from '../../conformance/eventually.js';
import { portBeside, StrictKafka } from '../../test-support/strict-kafka.js';

const address = process.env['KAFKA_BROKERS'];
const control = process.env['KAFKA_CONTROL'];

const order = (key: string | null, value: Buffer | string = 'paid'): BrokerMessage => ({
  key: key === null ? null : Buffer.from(key),
  value: Buffer.from(value),
  headers: [],
});
const large = (key: string | null) => order(key, Buffer.alloc(20_000));

if (address && control) describeRefusals(address, control);
else
  describe.skip('A request that Apache Kafka refuses', () =>
    it('runs if KAFKA_BROKERS names a server and KAFKA_CONTROL the program that starts others', () => {}));

function describeRefusals(shared: string, program: string): void {
  describe('A request that Apache Kafka refuses', () => {
    let kafka: StrictKafka;
    let broker: KafkaBroker;
    let topic: string;
    let group: string;

    beforeAll(async () => {
      Logger.overrideLogger(false);
      kafka = await StrictKafka.start(program, portBeside(shared, 40));
    }, 90_000);
    afterAll(() => kafka?.stop(), 30_000);

    beforeEach(async () => {
      [topic, group] = [`orders-${randomUUID()}`, `shop-${randomUUID()}`];
      broker = await KafkaBroker.connect({ brokers: kafka.brokers, clientId: 'shop' });
      await broker.ensureTopics([{ name: topic, partitions: 3 }]);
    }, 30_000);
    afterEach(() => broker.close());

    const refused = (work: Promise<unknown>) =>
      work.then(
        () => undefined,
        (error: unknown) => (error instanceof BrokerRefusedError ? error.refusal : String(error)),
      );

    const limited = (mostBytes: number) => {
      topic = `small-orders-${randomUUID()}`;
      return kafka.createTopic(topic, 3, mostBytes);
    };

    const valuesOf = async (count: number): Promise<Map<string, string[]>> => {
      const values = new Map<string, string[]>();
      const subscription = await broker.subscribe({
        group,
        topics: [topic],
        handle: async ({ messages, resolve }) => {
          for (const { key, value } of messages) {
            const name = key?.toString() ?? '';
            values.set(name, [...(values.get(name) ?? []), value!.length > 100 ? 'large' : value!.toString()]);
          }
          resolve(messages.at(-1)!.offset);
        },
      });
      await eventually(() => [...values.values()].flat().length >= count);
      await subscription.close();
      return values;
    };

    it('to write is reported as a missing permission, and succeeds over the same connection once the permission is granted', async () => {
      await broker.publish(topic, [order('a')]);
      await kafka.forbid('TOPIC', topic, 'WRITE');
      await eventually(async () => (await refused(broker.publish(topic, [order('a')]))) === 'authorization');
      await kafka.permit('TOPIC', topic);
      await eventually(async () => (await refused(broker.publish(topic, [order('a')]))) === undefined);
    }, 30_000);

    it('to create a topic is left to an operator, and publishing to the topic is refused until it exists', async () => {
      let other = '';
      const answer = () => refused(broker.publish(other, [order('a')]));
      await kafka.forbid('CLUSTER', 'kafka-cluster', 'CREATE');
      await kafka.forbid('TOPIC', '*', 'CREATE');
      await eventually(async () => {
        other = `orders-${randomUUID()}`;
        await broker.ensureTopics([{ name: other, partitions: 1 }]);
        return ['unknown-topic', 'authorization'].includes((await answer()) ?? '');
      });
      await kafka.permit('CLUSTER', 'kafka-cluster');
      await kafka.permit('TOPIC', '*');
      await eventually(() =>
        kafka.createTopic(other, 1).then(
          () => true,
          () => false,
        ),
      );
      await eventually(async () => (await answer()) === undefined);
    }, 60_000);

    it('to publish to a deleted topic is reported as such, and succeeds once the topic is created again', async () => {
      await broker.publish(topic, [order('a')]);
      await kafka.deleteTopic(topic);
      await eventually(async () => (await refused(broker.publish(topic, [order('a')]))) === 'unknown-topic');
      await kafka.createTopic(topic, 3);
      await eventually(async () => (await refused(broker.publish(topic, [order('a')]))) === undefined);
    }, 90_000);

    it('of a joined member is reported to the monitor as a missing permission until the permission is granted', async () => {
      const monitor = new BrokerMonitor();
      const received: string[] = [];
      const subscription = await broker.subscribe({
        group,
        topics: [topic],
        monitor,
        handle: async ({ messages, resolve }) => {
          received.push(...messages.map(({ value }) => value!.toString()));
          resolve(messages.at(-1)!.offset);
        },
      });
      await kafka.forbid('TOPIC', topic, 'READ');
      await eventually(() =>
        monitor.troubles().some(({ activity, cause }) => activity === 'fetch' && cause === 'authorization'),
      );
      await broker.publish(topic, [order('a', 'granted')]);
      await kafka.permit('TOPIC', topic);
      await eventually(() => received.includes('granted') && monitor.troubles().length === 0);
      await subscription.close();
    }, 60_000);

    it('to join a group is reported as a missing permission', async () => {
      await kafka.forbid('GROUP', group, 'READ');
      const join = () => broker.subscribe({ group, topics: [topic], handle: () => Promise.resolve() });
      await eventually(async () => (await refused(join())) === 'authorization');
      await kafka.permit('GROUP', group);
      let joined: Subscription | undefined;
      await eventually(async () => Boolean((joined = await join().catch(() => undefined))));
      await joined!.close();
    }, 60_000);

    it('as too large concerns one message and the later ones of its key; all others are appended in order', async () => {
      await limited(10_000);
      const messages = [
        ...[order('a', 'a1'), order('b', 'b1'), large('b'), order('a', 'a2'), order('b', 'b2'), large(null)],
        ...[order('c', 'c1'), large('c'), order('a', 'a3'), order(null, 'keyless'), order('b', 'b3'), large('a')],
      ];
      const error = await broker.publish(topic, messages).catch((thrown: unknown) => thrown as MessageTooLargeError);
      expect(error).toBeInstanceOf(MessageTooLargeError);
      const { outcome, refused: tooLarge } = error as MessageTooLargeError;
      expect(outcome!.map((one) => ('unpublished' in one ? one.unpublished : 'published'))).toEqual([
        ...['published', 'published', 'too-large', 'published', 'held-back', 'too-large'],
        ...['published', 'too-large', 'published', 'published', 'held-back', 'too-large'],
      ]);
      expect([...tooLarge]).toEqual([messages[2], messages[5], messages[7], messages[11]]);
      await broker.publish(topic, [order('a', 'a4')]);
      expect(Object.fromEntries(await valuesOf(7))).toEqual({
        ...{ a: ['a1', 'a2', 'a3', 'a4'], b: ['b1'], c: ['c1'] },
        ...{ '': ['keyless'] },
      });
    }, 60_000);

    it('as too large because of the number of its messages is split, and all of them are appended', async () => {
      await limited(2_000);
      const numbers = Array.from({ length: 200 }, (_, n) => String(n));
      const records = await broker.publish(
        topic,
        numbers.map((n) => order('a', n.padStart(90, '0'))),
      );
      expect(records.map(({ offset }) => Number(offset))).toEqual(numbers.map(Number));
    }, 60_000);
  });
}

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BrokerConfig } from '@tradewind/broker';
import { requestPartitionChange, readTopicPartitions } from '../../outgoing/partitions/request-partition-change.js';
import { BusyWriter } from '../busy-writer.js';
import { eventually } from '../eventually.js';
import { RelayProcess } from '../relay-process.js';
import { createServiceDatabase, type ServiceDatabase } from '../service-database.js';
import { GrowingTopic } from './growing-topic.js';

const WITHIN_MS = 60_000;
const RESTART_MS = 120_000;
const CASE_MS = 180_000;
const [FORMER, GROWN] = [12, 24];
const KEYS = 30;

/** The order of a key when its topic gets more partitions under load. */
export function describePartitionGrowth(
  name: string,
  before: () => Promise<{ readonly config: BrokerConfig; drop(): Promise<void> }>,
  restart?: () => Promise<void>,
): void {
  describe(`On ${name}, a topic that grows from ${FORMER} to ${GROWN} partitions under load`, () => {
    let broker: Awaited<ReturnType<typeof before>>;
    let database: ServiceDatabase;
    let topic: GrowingTopic;
    let writer: BusyWriter;
    let relays: RelayProcess[];

    beforeEach(async () => {
      [broker, database] = await Promise.all([before(), createServiceDatabase()]);
      topic = await GrowingTopic.create(broker.config, FORMER);
      writer = new BusyWriter(database.dataSource, topic.name, randomUUID(), KEYS);
      relays = [];
    }, CASE_MS);

    afterEach(async () => {
      await writer.stop();
      await Promise.all(relays.map((relay) => relay.stop()));
      await topic.close();
      await database.drop();
      await broker.drop();
    }, CASE_MS);

    const startRelay = async () => {
      const relay = new RelayProcess(database.dataSource, await topic.connect());
      relays.push(relay);
      relay.start();
      return relay;
    };
    const inOffice = (relay: RelayProcess) => eventually(() => expect(relay.status.role).toBe('relaying'), WITHIN_MS);
    const aRelayAndAMember = async () => {
      const relay = await startRelay();
      await inOffice(relay);
      const member = await topic.join();
      await untilHandled(KEYS);
      return { relay, member };
    };
    const untilHandled = (more: number) => {
      const goal = topic.handled.length + more;
      return eventually(() => expect(topic.handled.length).toBeGreaterThan(goal), WITHIN_MS);
    };
    const untilWritten = (more: number) => {
      const goal = writer.written + more;
      return eventually(() => expect(writer.written).toBeGreaterThan(goal), WITHIN_MS);
    };
    const ask = (withinMs = WITHIN_MS, unawaitedGroups: string[] = [], reason?: string) =>
      requestPartitionChange(database.dataSource, {
        topic: topic.name,
        partitions: GROWN,
        withinMs,
        unawaitedGroups,
        reason,
      });
    const state = async () => (await readTopicPartitions(database.dataSource))[0]!;
    const untilItSays = (progress: string | RegExp, withinMs = WITHIN_MS) =>
      eventually(async () => expect((await state()).progress).toMatch(progress), withinMs);
    const expectAllInOrder = async () => {
      await writer.stop();
      await eventually(() => expect(topic.handled.length).toBeGreaterThanOrEqual(writer.written), WITHIN_MS);
      for (const key of writer.keys) expect(topic.payloadsOf(key)).toEqual(writer.payloadsOf(key));
    };
    const placesBeforeAndAfter = (key: string) => [
      ...new Set([FORMER, GROWN].map((count) => topic.placeOf(key, count))),
    ];
    const keysThatMove = () => writer.keys.filter((key) => placesBeforeAndAfter(key).length === 2);

    it(
      'keeps the partition of each key though an operator added partitions and another relay took over after that',
      async () => {
        const { relay: former, member } = await aRelayAndAMember();
        topic.heldBack = ({ partition }) => partition < FORMER;
        await member.addPartitions(topic.name, GROWN);
        await topic.join();
        const successor = await startRelay();
        former.freeze();
        await inOffice(successor);
        await untilWritten(300);
        topic.heldBack = () => false;
        await expectAllInOrder();
        for (const key of writer.keys) expect(topic.partitionsOf(key)).toEqual([topic.placeOf(key, FORMER)]);
        expect(await state()).toMatchObject({ partitions: FORMER, wanted: null });
      },
      CASE_MS,
    );

    it(
      'moves keys after everything before is handled: members join, and the relay freezes meanwhile and wakes up as a zombie',
      async () => {
        const { relay: former } = await aRelayAndAMember();
        topic.heldBack = ({ partition }) => partition < FORMER;
        await untilWritten(100);
        await ask();
        await untilItSays(/ has \d+ messages left/);
        expect(former.status.blockedBy).toContain(`changes from ${FORMER} to ${GROWN} partitions`);
        const successor = await startRelay();
        await topic.join();
        former.freeze();
        await inOffice(successor);
        await eventually(() => expect(successor.status.blockedBy).toContain('messages left'), WITHIN_MS);
        expect(await state()).toMatchObject({ partitions: FORMER, wanted: GROWN });
        topic.heldBack = () => false;
        await untilItSays('done');
        former.wakeUp();
        await topic.join();
        await untilHandled(300);
        await expectAllInOrder();
        expect(keysThatMove().length).toBeGreaterThan(0);
        for (const key of keysThatMove()) expect(topic.partitionsOf(key)).toEqual(placesBeforeAndAfter(key));
        expect(await state()).toMatchObject({ partitions: GROWN, wanted: null });
      },
      CASE_MS,
    );

    it(
      'continues unchanged when the wait for a dead group times out, and grows when an operator excludes the group',
      async () => {
        const { relay } = await aRelayAndAMember();
        const forgotten = await topic.join('forgotten');
        await untilHandled(KEYS);
        await forgotten.close();
        await ask(3_000);
        await untilItSays(/^timed out: forgotten has \d+ messages left$/);
        await untilHandled(100);
        expect(relay.status.blockedBy).toBeUndefined();
        expect(await state()).toMatchObject({ partitions: FORMER, wanted: null });
        await expect(ask(WITHIN_MS, ['forgotten'])).rejects.toThrow('Give a reason');
        await ask(WITHIN_MS, ['forgotten'], 'It was replaced last year');
        await untilItSays('done');
        await untilHandled(300);
        await expectAllInOrder();
        for (const key of keysThatMove()) expect(topic.partitionsOf(key)).toEqual(placesBeforeAndAfter(key));
      },
      CASE_MS,
    );

    it(
      'gets no events for a count that it does not have, until an operator sets one',
      async () => {
        await database.dataSource.query('INSERT INTO topic_partitions (topic, partitions) VALUES ($1, $2)', [
          topic.name,
          2 * GROWN,
        ]);
        const relay = await startRelay();
        await topic.join();
        await eventually(() => expect(relay.status.blockedBy).toContain(`distributed over ${2 * GROWN}`), WITHIN_MS);
        await inOffice(relay);
        await ask();
        await untilItSays('done');
        await untilHandled(KEYS);
        await expectAllInOrder();
        for (const key of writer.keys) expect(topic.partitionsOf(key)).toEqual([topic.placeOf(key, GROWN)]);
      },
      CASE_MS,
    );

    if (restart)
      it(
        'grows though the server is killed and restarted during the wait',
        async () => {
          await aRelayAndAMember();
          topic.heldBack = ({ partition }) => partition < FORMER;
          await untilWritten(100);
          await ask(RESTART_MS);
          await untilItSays(/ has \d+ messages left/);
          await restart();
          topic.heldBack = () => false;
          await untilItSays('done', RESTART_MS);
          await untilHandled(300);
          await expectAllInOrder();
          for (const key of keysThatMove()) expect(topic.partitionsOf(key)).toEqual(placesBeforeAndAfter(key));
        },
        CASE_MS,
      );
  });
}

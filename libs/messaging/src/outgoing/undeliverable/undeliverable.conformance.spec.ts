import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Logger } from '@nestjs/common';
import { KafkaBroker, type ReceivedMessage } from '@tradewind/broker';
import { portBeside, StrictKafka } from '@tradewind/broker/test-support';
import type { DeadLetters } from '../../dead-letters/dead-letters.js';
import { eventually } from '../../specs/eventually.js';
import { OperatorDeadLetters } from '../../specs/operator-dead-letters.js';
import { RelayProcess } from '../../specs/relay-process.js';
import { createServiceDatabase, type ServiceDatabase } from '../../specs/service-database.js';

const address = process.env['KAFKA_BROKERS'];
const control = process.env['KAFKA_CONTROL'];

const OPERATOR = 'operator@tradewind.example';
const LIMIT_BYTES = 50_000;
const LARGE = 'x'.repeat(60_000);
const INSERT = `
  INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, payload)
  SELECT gen_random_uuid(), 'price-changed', $1, key, '/spec', '2026-11-20T09:30:00.000Z', 'spec', payload
  FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS l(key, payload, number) ORDER BY number`;

if (address && control) describeLimits(address, control);
else
  describe.skip('An outbox whose Kafka has a lower size limit than ours', () =>
    it('runs if KAFKA_BROKERS names a server and KAFKA_CONTROL the program that starts others', () => {}));

function describeLimits(shared: string, program: string): void {
  describe('An outbox whose Kafka has a lower size limit than ours', () => {
    const topic = `prices-${randomUUID()}`;
    const received: ReceivedMessage[] = [];
    let kafka: StrictKafka;
    let broker: KafkaBroker;
    let database: ServiceDatabase;
    let relay: RelayProcess;
    let operator: OperatorDeadLetters;
    let letters: DeadLetters;

    beforeAll(async () => {
      Logger.overrideLogger(false);
      [kafka, database] = await Promise.all([
        StrictKafka.start(program, portBeside(shared, 50)),
        createServiceDatabase(),
      ]);
      await kafka.createTopic(topic, 3, LIMIT_BYTES);
      broker = await KafkaBroker.connect({ brokers: kafka.brokers, clientId: 'spec' });
      await broker.subscribe({
        group: 'spec',
        topics: [topic],
        handle: async ({ messages, resolve }) => {
          received.push(...messages);
          resolve(messages.at(-1)!.offset);
        },
      });
      const options = { service: 'spec', broker: { kind: 'kafka', brokers: kafka.brokers } } as const;
      operator = await OperatorDeadLetters.open(database.dataSource, options);
      letters = operator.letters;
      relay = new RelayProcess(database.dataSource, broker);
      relay.start();
    }, 120_000);
    afterAll(async () => {
      await relay?.stop();
      await broker?.close();
      await operator?.close();
      await database?.drop();
      await kafka?.stop();
    }, 60_000);

    const write = (...rows: ReadonlyArray<readonly [key: string, payload: string]>) =>
      database.dataSource.query(INSERT, [topic, rows.map(([key]) => key), rows.map(([, payload]) => payload)]);
    const of = (key: string) => received.filter((message) => message.key?.toString() === key);
    const payloadsOf = (key: string) => [...new Set(of(key).map(({ value }) => value!.toString()))];
    const states = async (key: string) => (await letters.list({ key })).letters.map(({ state }) => state);

    it('publishes an event with its id after the limit is raised and an operator replays it, then those behind it', async () => {
      await write(['lamp', 'a'], ['lamp', LARGE], ['tent', 'a'], ['lamp', 'b'], ['tent', 'b']);
      await eventually(() => expect(payloadsOf('tent')).toEqual(['a', 'b']));
      await eventually(async () => expect(await states('lamp')).toEqual(['dead', 'parked']));
      expect(payloadsOf('lamp')).toEqual(['a']);
      await database.dataSource.query('TRUNCATE outbox');
      await kafka.limitMessages(topic, 1_048_588);
      const [letter] = (await letters.list({ key: 'lamp' })).letters;
      await eventually(async () => {
        await letters.replay({ key: 'lamp' }, OPERATOR);
        expect(payloadsOf('lamp')).toEqual(['a', LARGE, 'b']);
      }, 30_000);
      const ids = of('lamp').map(({ headers }) => Object.fromEntries(headers)['ce_id']!.toString());
      expect(ids[1]).toBe(letter!.messageId);
      await eventually(async () => expect(await states('lamp')).toEqual([]));
      await write(['lamp', 'c']);
      await eventually(() => expect(payloadsOf('lamp')).toEqual(['a', LARGE, 'b', 'c']));
    }, 90_000);

    it('continues by itself when a revoked permission to write is granted again', async () => {
      await kafka.forbid('TOPIC', topic, 'WRITE');
      await write(['stove', 'a']);
      await eventually(() => expect(relay.status.blockedBy).toContain('BrokerRefusedError'), 30_000);
      await write(['stove', 'b']);
      await kafka.permit('TOPIC', topic);
      await eventually(() => expect(payloadsOf('stove')).toEqual(['a', 'b']), 40_000);
      expect(await states('stove')).toEqual([]);
    }, 90_000);
  });
}

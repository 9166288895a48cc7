import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { TestAuthority } from '@tradewind/embedded-postgres/test-authority';
import { eventually } from '../../conformance/eventually.js';
import type { Broker, KafkaSecurity, ReceivedMessage } from '../../index.js';
import type { SecuredBench } from './secured-bench.js';
import type { SecuredKafka } from './secured-kafka.js';
import { SHORT_SESSION_MS } from './secured-listeners.js';

/** How a broker authenticates clients, and how clients verify the broker. */
export function describeIdentity(bench: SecuredBench): void {
  describe('A Kafka that requires authentication', () => {
    let kafka: SecuredKafka;
    let topic: string;

    beforeEach(async () => {
      kafka = bench.kafka;
      topic = `orders-${randomUUID()}`;
      const internal = await bench.connect(kafka.internal);
      await internal.ensureTopics([{ name: topic, partitions: 1 }]);
    });

    const connect = (address: string, security: KafkaSecurity) => bench.connect(address, security);
    const overTls = (sasl: KafkaSecurity['sasl']) => bench.overTls(sasl);

    async function receive(broker: Broker): Promise<ReceivedMessage[]> {
      const received: ReceivedMessage[] = [];
      await broker.subscribe({
        group: `shop-${randomUUID()}`,
        topics: [topic],
        handle: async ({ messages, resolve }) => {
          received.push(...messages);
          for (const { offset } of messages) resolve(offset);
        },
      });
      return received;
    }

    const publish = (broker: Broker, text: string) =>
      broker.publish(topic, [{ key: Buffer.from('order'), value: Buffer.from(text), headers: [] }]);

    async function tellsAndHears(broker: Broker): Promise<void> {
      const received = await receive(broker);
      await publish(broker, 'placed');
      await eventually(() => received.length === 1);
      expect(received[0]!.value?.toString()).toBe('placed');
      await broker.ping();
    }

    async function refusal(address: string, security: KafkaSecurity): Promise<string> {
      const { message } = await connect(address, security).then(
        () => new Error('let in'),
        (error: Error) => error,
      );
      return message;
    }

    it.each(['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const)(
      'authenticates a user by a password, with %s',
      async (how) => {
        await tellsAndHears(await connect(kafka.sasl, overTls(kafka.password('operator', how))));
      },
    );

    it('authenticates a user by a token, which is requested once', async () => {
      const asked = kafka.tokens.asked;
      await tellsAndHears(await connect(kafka.sasl, overTls(kafka.tokens.credentials('operator'))));
      expect(kafka.tokens.asked).toBe(asked + 1);
    });

    it('authenticates a user by its certificate', async () => {
      const operator = await kafka.authority.sign('operator');
      await tellsAndHears(await connect(kafka.tls, { tls: { ca: kafka.authority.ca, ...operator } }));
    });

    it('may have another name in its certificate than its host', async () => {
      const tls = { ca: kafka.authority.ca, serverName: 'kafka.internal' };
      await tellsAndHears(await connect(kafka.sasl, { tls, sasl: kafka.password('operator') }));
    });

    it.each(['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const)('refuses a wrong password, with %s', async (how) => {
      const sasl = { ...kafka.password('operator', how), password: 'wr0ng' };
      const reason = await refusal(kafka.sasl, overTls(sasl));
      expect(reason).toMatch(/^Kafka: SASL .* authentication failed: /);
      expect(reason).not.toContain('wr0ng');
    });

    it('refuses a client that gets no token', async () => {
      const reason = await refusal(kafka.sasl, overTls(kafka.tokens.credentials('operator', 'wr0ng')));
      expect(reason).toMatch(/^Kafka: No access token from http:\/\/127\.0\.0\.1:\d+: 401 invalid_client$/);
    });

    it('refuses a client without a certificate', async () => {
      expect(await refusal(kafka.tls, overTls(undefined))).toMatch(/^Kafka: .*(certificate required|bad certificate)/);
    });

    it('is refused when an unknown authority signed its certificate, whatever the process allows', async () => {
      const { ca } = await TestAuthority.create();
      const security = { tls: { ca }, sasl: kafka.password('operator') };
      process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
      try {
        expect(await refusal(kafka.sasl, security)).toMatch(/^Kafka: Connection error: unable to verify|signature/);
      } finally {
        delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      }
    });

    it('is refused under a wrong name', async () => {
      const tls = { ca: kafka.authority.ca, serverName: 'kafka.example' };
      expect(await refusal(kafka.sasl, { tls, sasl: kafka.password('operator') })).toMatch(
        /^Kafka: Connection error: .*kafka\.example.*altnames/,
      );
    });

    it('is refused when its certificate has expired', async () => {
      expect(await refusal(kafka.expired, overTls(undefined))).toBe('Kafka: Connection error: certificate has expired');
    });

    it('loses and duplicates nothing while sessions expire every few seconds', async () => {
      const broker = await connect(kafka.sasl, overTls(kafka.password('operator', 'SCRAM-SHA-512')));
      const received = await receive(broker);
      const end = performance.now() + 4 * SHORT_SESSION_MS;
      const sent: string[] = [];
      while (performance.now() < end) {
        const text = String(sent.push(String(sent.length)) - 1);
        await publish(broker, text);
      }
      await eventually(() => received.length >= sent.length);
      expect(received.map(({ value }) => value?.toString())).toEqual(sent);
      expect(received.at(-1)!.offset).toBe(BigInt(sent.length - 1));
    });

    it('receives a new token from a client before the old one expires', async () => {
      kafka.tokens.lifeSeconds = 5;
      const asked = kafka.tokens.asked;
      try {
        const broker = await connect(kafka.sasl, overTls(kafka.tokens.credentials('operator')));
        const received = await receive(broker);
        const end = performance.now() + 12_000;
        let sent = 0;
        for (; performance.now() < end; sent += 1) await publish(broker, String(sent));
        await eventually(() => received.length >= sent);
        expect(received.map(({ value }) => Number(value?.toString()))).toEqual(
          Array.from({ length: sent }, (_, n) => n),
        );
        expect(kafka.tokens.asked - asked).toBeGreaterThanOrEqual(3);
        expect(kafka.tokens.asked - asked).toBeLessThanOrEqual(6);
      } finally {
        kafka.tokens.lifeSeconds = 3_600;
      }
    });
  });
}

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserRegisteredIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import { eventually } from '@tradewind/testing';
import { DataSource, type QueryRunner } from 'typeorm';
import { MessageLog } from '../test-support/message-log.js';
import { TestSmtpServer } from '../test-support/smtp-server.js';
import { SpawnedNotification } from '../test-support/spawned-notification.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const inTime = { timeoutMs: 60_000 };
const displayName = 'Melusine Quellnixe';

/** A kill at each place between the message and the recorded outcome, against a real mail server. */
describe('A mail whose service is killed', () => {
  let databases: TestDatabase[];
  let database: DataSource;
  let messages: MessageLog;
  let smtp: TestSmtpServer;
  let service: SpawnedNotification;
  let person: { id: string; email: string };

  beforeAll(async () => {
    databases = [await createTestDatabase(), await createTestDatabase()];
    const [own, log] = databases.map(({ url }) => url) as [string, string];
    smtp = await TestSmtpServer.start();
    messages = await MessageLog.open(log);
    database = await new DataSource({ type: 'postgres', url: own }).initialize();
    service = new SpawnedNotification({
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'debug',
      DATABASE_URL: own,
      BROKER: 'postgres',
      BROKER_URL: log,
      JWKS_URL: 'http://127.0.0.1:9/jwks.json',
      TOKEN_ISSUER: 'http://shop.test/oidc',
      MAIL_LINK_KEY: 'a-key-of-links-in-mails-that-no-one-knows',
      ...smtp.settings,
      MAIL_LEASE_SECONDS: '2',
    });
    service.start();
    await register();
    await untilSent();
  });
  beforeEach(() => {
    person = { id: newId(), email: `${newId()}@example.com` };
  });
  afterEach(() => smtp.acceptAll());
  afterAll(async () => {
    await service?.kill();
    await messages?.close();
    await database?.destroy();
    await smtp?.stop();
    for (const each of databases) await each.drop();
  });

  async function register(): Promise<void> {
    person ??= { id: newId(), email: `${newId()}@example.com` };
    const { id: userId, email } = person;
    const data = { userId, email, displayName, role: 'customer', registeredAt: new Date().toISOString() };
    await messages.publish(UserRegisteredIntegrationEvent, data);
  }

  const arrived = () => smtp.mailsTo(person.email);
  const statusOf = async ({ id }: { id: string }) => {
    const rows = await database.query<{ status: string }[]>('SELECT status FROM mails WHERE person_id = $1', [id]);
    return rows.map(({ status }) => status);
  };
  const untilSent = (who = person) => eventually(async () => expect(await statusOf(who)).toEqual(['sent']), inTime);

  /** Runs `work` while a statement of this spec keeps the lock, and resolves when the service has run into it. */
  async function whileLocked(lock: string, values: unknown[], work: () => Promise<unknown>): Promise<QueryRunner> {
    const holder = database.createQueryRunner();
    await holder.startTransaction();
    await holder.query(lock, values);
    await work();
    await eventually(async () => {
      const blocked = await database.query<object[]>(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      expect(blocked).not.toEqual([]);
    }, inTime);
    return holder;
  }

  async function letGo(holder: QueryRunner): Promise<void> {
    await holder.rollbackTransaction();
    await holder.release();
  }

  /** Another person's mail, handled after that of the killed process, and after the end of its lease. */
  async function anotherOneLater(): Promise<void> {
    const before = person;
    person = { id: newId(), email: `${newId()}@example.com` };
    await register();
    await untilSent();
    person = before;
    await eventually(async () => {
      const sql = `SELECT FROM mails WHERE person_id = $1 AND due_at > now()`;
      expect(await database.query(sql, [before.id])).toEqual([]);
    }, inTime);
  }

  it('before it is recorded comes once: the message is delivered again', async () => {
    const holder = await whileLocked('LOCK TABLE mails IN SHARE MODE', [], register);
    await service.kill();
    await letGo(holder);
    expect(await statusOf(person)).toEqual([]);
    service.start();
    await untilSent();
    expect(arrived()).toHaveLength(1);
  });

  it('after it is recorded, before the server has heard of it, comes once', async () => {
    let reached = 0;
    smtp.atMailFrom = () => new Promise<undefined>(() => (reached += 1));
    await register();
    await eventually(() => expect(reached).toBe(1), inTime);
    await service.kill();
    smtp.acceptAll();
    service.start();
    await untilSent();
    expect(arrived()).toHaveLength(1);
  });

  it('while the server takes it comes once, if the server drops a mail that it has not confirmed', async () => {
    let reached = 0;
    smtp.atData = () => new Promise<undefined>(() => (reached += 1));
    await register();
    await eventually(() => expect(reached).toBe(1), inTime);
    await service.kill();
    smtp.acceptAll();
    service.start();
    await untilSent();
    expect(arrived()).toHaveLength(1);
  });

  it('after the server has taken it, before that is recorded, comes twice under one Message-ID: more is not promised', async () => {
    let taken: () => void = () => undefined;
    const isLocked = new Promise<undefined>((resolve) => (taken = () => resolve(undefined)));
    let reached = 0;
    smtp.atData = () => {
      reached += 1;
      return isLocked;
    };
    await register();
    await eventually(() => expect(reached).toBe(1), inTime);
    const lock = 'SELECT FROM mails WHERE person_id = $1 FOR UPDATE';
    const holder = await whileLocked(lock, [person.id], async () => taken());
    await eventually(() => expect(arrived()).toHaveLength(1), inTime);
    await service.kill();
    await letGo(holder);
    smtp.acceptAll();
    service.start();
    await untilSent();
    const [first, second, ...more] = arrived();
    expect(more).toEqual([]);
    expect(second!.messageId).toBe(first!.messageId);
  });

  it('after its outcome is recorded comes no second time', async () => {
    await register();
    await untilSent();
    await service.kill();
    service.start();
    await anotherOneLater();
    expect(arrived()).toHaveLength(1);
  });

  it('left no name and no address in any log', () => {
    expect(service.log).toContain('notification answers at');
    expect(service.log).not.toMatch(/@example\.com|Melusine|Quellnixe/);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type TestService } from '@tradewind/testing';
import { startNotification } from '../test-support/notification-service.js';
import { type RegisteredPerson, Shop } from '../test-support/shop.js';
import { TestSmtpServer } from '../test-support/smtp-server.js';

const refusal = (responseCode: number, message: string) => () => ({ responseCode, message });

describe('The mail server', () => {
  let smtp: TestSmtpServer;
  let service: TestService;
  let shop: Shop;

  beforeAll(async () => {
    smtp = await TestSmtpServer.start();
    service = await startNotification({ ...smtp.settings, MAIL_ATTEMPTS: '3' });
    shop = new Shop(service);
  });
  afterEach(() => smtp.acceptAll());
  afterAll(async () => {
    await service.stop();
    await smtp.stop();
  });

  const mailOf = async ({ id }: RegisteredPerson) => {
    const [mail] = await service.query<{ id: string; status: string; attempts: number; last_answer: string }>(
      `SELECT id, status, attempts, last_answer FROM mails WHERE person_id = $1 AND kind = 'welcome'`,
      [id],
    );
    return mail;
  };
  const until = (person: RegisteredPerson, expected: object) =>
    eventually(async () => expect(await mailOf(person)).toMatchObject(expected), { timeoutMs: 20_000 });
  const asOperator = (method: 'get' | 'post', path: string) =>
    service.request[method](path).auth(service.tokenFor({ roles: ['support'] }), { type: 'bearer' });
  const historyOf = async (mailId: string) => {
    const { body } = await asOperator('get', `/mails/${mailId}`).expect(200);
    return (body as { history: { event: string }[] }).history.map(({ event }) => event);
  };

  it('that refuses a recipient for now gets the mail again, with a pause', async () => {
    let refused = 0;
    smtp.atRecipient = () => (refused++ === 0 ? { responseCode: 450, message: '4.2.0 greylisted' } : undefined);
    const person = await shop.register();
    await until(person, { status: 'sent', attempts: 2 });
    expect(smtp.mailsTo(person.email)).toHaveLength(1);
    expect(await historyOf((await mailOf(person))!.id)).toEqual(['recorded', 'deferred', 'sent']);
  });

  it('that refuses a mail for now too often does not get it any more: it has failed and is shown to operators', async () => {
    smtp.atData = refusal(451, '4.3.0 try again later');
    const person = await shop.register();
    await until(person, { status: 'failed', attempts: 3, last_answer: expect.stringContaining('try again later') });
    const { body } = await asOperator('get', '/mails?status=failed').expect(200);
    expect((body as { items: object[] }).items).toContainEqual(expect.objectContaining({ personId: person.id }));
    expect(await historyOf((await mailOf(person))!.id)).toEqual(['recorded', 'deferred', 'deferred', 'failed']);
  });

  it.each([
    ['the recipient', 'atRecipient', 550, '5.1.1 no such user'],
    ['the mail', 'atData', 554, '5.7.1 looks like spam'],
  ] as const)('that refuses %s for good is not asked again', async (_, stage, code, message) => {
    smtp[stage] = refusal(code, message);
    const person = await shop.register();
    await until(person, { status: 'failed', attempts: 1, last_answer: expect.stringContaining(message) });
  });

  it('gets a mail that has failed again when an operator asks for it with a reason, under the same Message-ID', async () => {
    smtp.atRecipient = refusal(550, '5.1.1 no such user');
    const person = await shop.register();
    await until(person, { status: 'failed' });
    smtp.acceptAll();
    const { id } = (await mailOf(person))!;
    await asOperator('post', `/mails/${id}/send-again`).send({ reason: ' ' }).expect(400);
    const operatorId = '0190f5c2-7b1a-7c3e-9f00-0242ac120002';
    const operator = service.tokenFor({ id: operatorId, roles: ['support'] });
    await service.request
      .post(`/mails/${id}/send-again`)
      .auth(operator, { type: 'bearer' })
      .send({ reason: 'The address exists now.' })
      .expect(200);
    await until(person, { status: 'sent' });
    const { body } = await asOperator('get', `/mails/${id}`).expect(200);
    expect((body as { history: object[] }).history).toMatchObject([
      { event: 'recorded' },
      { event: 'failed' },
      { event: 'requested-again', detail: 'The address exists now.', operatorId },
      { event: 'sent' },
    ]);
    await service.request
      .post(`/mails/${id}/send-again`)
      .auth(service.clientTokenFor('night-shift', ['support']), { type: 'bearer' })
      .send({ reason: 'She has deleted it.' })
      .expect(200);
    await eventually(() => expect(smtp.mailsTo(person.email)).toHaveLength(2));
    const [first, second] = smtp.mailsTo(person.email);
    expect(first!.messageId).toBe(second!.messageId);
    const { body: after } = await asOperator('get', `/mails/${id}`).expect(200);
    expect((after as { history: object[] }).history).toContainEqual(
      expect.objectContaining({ event: 'requested-again', operatorId: 'night-shift' }),
    );
  });

  it('that hangs at one mail does not hold up another one', async () => {
    let goOn: () => void = () => undefined;
    const hangs = new Promise<undefined>((resolve) => (goOn = () => resolve(undefined)));
    const slow = shop.stranger();
    smtp.atRecipient = (address) => (address === slow.email ? hangs : undefined);
    await shop.register(slow);
    const quick = await shop.register();
    await until(quick, { status: 'sent' });
    expect(await mailOf(slow)).toMatchObject({ status: 'waiting' });
    goOn();
    await until(slow, { status: 'sent' });
  });

  it('that is away loses no mail and costs none an attempt; health and metrics say so until it is back', async () => {
    const { port } = smtp;
    const health = async () =>
      (await service.request.get('/health/ready').expect(200)).body as { details: { mail: { status: string } } };
    const metrics = async () => (await service.request.get('/metrics').expect(200)).text;
    await smtp.stop();
    const people = await Promise.all(Array.from({ length: 6 }, () => shop.register()));
    await eventually(async () => expect((await health()).details.mail.status).not.toBe('up'));
    expect(await metrics()).toContain('health_check_up{check="mail"} 0');
    await eventually(async () =>
      expect(await metrics()).toContain('notification_mails{status="waiting",kind="welcome"} 6'),
    );
    expect(
      Number(/notification_oldest_mail_seconds\{status="waiting"\} (\S+)/.exec(await metrics())?.[1]),
    ).toBeGreaterThan(0);
    await smtp.restart(port);
    for (const person of people) await until(person, { status: 'sent', attempts: 1 });
    for (const { email } of people) expect(smtp.mailsTo(email)).toHaveLength(1);
    expect((await health()).details.mail.status).toBe('up');
    expect(await metrics()).toContain('notification_mails{status="waiting",kind="welcome"} 0');
    expect(await metrics()).toMatch(/notification_attempts_total\{kind="welcome",outcome="unavailable"\} [1-9]/);
  });

  it('that shuts down in the middle of a mail gets it again when it is back', async () => {
    smtp.atMailFrom = refusal(421, '4.3.2 shutting down');
    const person = await shop.register();
    await eventually(async () =>
      expect(await mailOf(person)).toMatchObject({ last_answer: expect.stringContaining('shutting down') }),
    );
    smtp.acceptAll();
    await until(person, { status: 'sent', attempts: 1 });
  });

  it('that does not accept our sender is out of use: no mail has failed for that', async () => {
    smtp.atMailFrom = refusal(550, '5.7.1 sender not allowed');
    const person = await shop.register();
    await eventually(async () =>
      expect(await mailOf(person)).toMatchObject({ last_answer: expect.stringContaining('sender not allowed') }),
    );
    expect(await mailOf(person)).toMatchObject({ status: 'waiting' });
    smtp.acceptAll();
    await until(person, { status: 'sent' });
  });
});

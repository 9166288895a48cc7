import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrderConfirmedIntegrationEvent } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import { startNotification } from '../test-support/notification-service.js';
import { Shop } from '../test-support/shop.js';
import { TestSmtpServer } from '../test-support/smtp-server.js';

describe('A person gets a mail', () => {
  let smtp: TestSmtpServer;
  let service: TestService;
  let shop: Shop;

  beforeAll(async () => {
    smtp = await TestSmtpServer.start();
    service = await startNotification(smtp.settings);
    shop = new Shop(service);
  });
  afterAll(async () => {
    await service.stop();
    await smtp.stop();
  });

  const subjects = (email: string) => smtp.mailsTo(email).map(({ subject }) => subject);
  const until = (email: string, ...expected: string[]) => eventually(() => expect(subjects(email)).toEqual(expected));

  it('that welcomes them when they have registered', async () => {
    const { email } = await shop.register();
    await until(email, 'Welcome to Tradewind');
    const [mail] = smtp.mailsTo(email);
    expect(mail!.from?.value).toEqual([{ name: 'Tradewind', address: 'shop@tradewind.example' }]);
    expect(mail!.text).toContain('Hello Mara Lind,');
    expect(mail!.html).toContain('<h1');
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.messageId).toMatch(/^<welcome\.[0-9a-f]{32}@tradewind\.example>$/);
  });

  it('about each step of an order, in the order of the steps', async () => {
    const { id, email } = await shop.register();
    await until(email, 'Welcome to Tradewind');
    await shop.confirmOrder(id);
    await eventually(() => expect(subjects(email)).toHaveLength(2));
    await shop.shipOrder(id);
    await eventually(() => expect(subjects(email)).toHaveLength(3));
    await shop.cancelOrder(id, 'payment-declined');
    await until(
      email,
      'Welcome to Tradewind',
      'Your order TW-2026-000042 is confirmed',
      'Your order TW-2026-000042 is on its way',
      'Your order TW-2026-000042 is cancelled',
    );
    const [, confirmed, shipped, cancelled] = smtp.mailsTo(email);
    expect(confirmed!.text).toContain('Total: €398.00');
    expect(shipped!.text).toContain('00340434161094042557');
    expect(cancelled!.text).toContain('Your payment was declined.');
    for (const mail of [confirmed, shipped, cancelled]) expect(mail!.headers.get('list')).toBeUndefined();
  });

  it('with a button to unsubscribe, unless it is about an order', async () => {
    const { email } = await shop.register();
    await until(email, 'Welcome to Tradewind');
    const { headers } = smtp.mailsTo(email)[0]!;
    expect(headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringMatching(/^http:\/\/shop\.example\/api\/notification\/unsubscribe\?token=/) },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
  });

  it('once about each fact, however often it is published, in whatever version of the message', async () => {
    const person = await shop.register();
    const { example } = OrderConfirmedIntegrationEvent;
    const order = { ...example, orderId: newId(), customerId: person.id, confirmedAt: new Date().toISOString() };
    for (let n = 0; n < 5; n++) await service.publish(OrderConfirmedIntegrationEvent, order);
    for (let n = 0; n < 3; n++) await shop.register(person);
    await shop.shipOrder(person.id);
    await eventually(() =>
      expect(subjects(person.email).sort()).toEqual([
        'Welcome to Tradewind',
        'Your order TW-2026-000042 is confirmed',
        'Your order TW-2026-000042 is on its way',
      ]),
    );
  });

  it('also if their registration is heard of after their order, and nobody else waits for it', async () => {
    const stranger = shop.stranger();
    await shop.confirmOrder(stranger.id);
    const other = await shop.register();
    await until(other.email, 'Welcome to Tradewind');
    await eventually(async () => {
      const mails = await service.query('SELECT status FROM mails WHERE person_id = $1', [stranger.id]);
      expect(mails).toEqual([{ status: 'unaddressed' }]);
    });
    await shop.register(stranger);
    await eventually(() => expect(subjects(stranger.email)).toHaveLength(2));
    expect(subjects(stranger.email)).toContain('Your order TW-2026-000042 is confirmed');
  });

  it('also if the order and the registration are handled at the same moment', async () => {
    const people = Array.from({ length: 20 }, () => shop.stranger());
    await Promise.all(people.flatMap((person) => [shop.confirmOrder(person.id), shop.register(person)]));
    await eventually(() => expect(people.map(({ email }) => subjects(email).length)).toEqual(people.map(() => 2)));
  });

  it('but not about what is long past: the mail is kept, and says why', async () => {
    const { id, email } = await shop.register();
    await shop.confirmOrder(id, '2026-01-01T00:00:00.000Z');
    await eventually(async () => {
      const mails = await service.query('SELECT status, last_answer FROM mails WHERE person_id = $1 AND kind = $2', [
        id,
        'order-confirmed',
      ]);
      expect(mails).toEqual([{ status: 'suppressed', last_answer: 'It is too old to be of use.' }]);
    });
    expect(subjects(email)).not.toContain('Your order TW-2026-000042 is confirmed');
  });

  it('whatever they are called, under no more headers than others', async () => {
    const names = ['Eve\r\nBcc: everybody@example.com', '"Eve" <eve@evil.example>, x', 'Zoë 船', ','];
    for (const name of names) {
      const { email } = await shop.register(shop.stranger(), name);
      await until(email, 'Welcome to Tradewind');
      const [mail] = smtp.mailsTo(email);
      expect([mail!.to].flat().flatMap((each) => each?.value.map(({ address }) => address))).toEqual([email]);
      expect([mail!.cc, mail!.bcc]).toEqual([undefined, undefined]);
    }
  });
});

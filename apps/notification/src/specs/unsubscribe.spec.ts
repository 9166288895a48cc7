import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@tradewind/domain';
import { eventually, type TestService } from '@tradewind/testing';
import { startNotification } from '../test-support/notification-service.js';
import { Shop } from '../test-support/shop.js';
import { TestSmtpServer } from '../test-support/smtp-server.js';

const oneClick = 'List-Unsubscribe=One-Click';
const form = 'application/x-www-form-urlencoded';
const multipart = ['--x', 'Content-Disposition: form-data; name="List-Unsubscribe"', '', 'One-Click', '--x--', ''];

describe('The link to unsubscribe', () => {
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

  /** The token that the welcome mail of a new person contains. It covers all optional kinds. */
  async function welcomed() {
    const person = await shop.register();
    await eventually(() => expect(smtp.mailsTo(person.email)).toHaveLength(1));
    const list = smtp.mailsTo(person.email)[0]!.headers.get('list') as unknown as { unsubscribe: { url: string } };
    const url = new URL(list.unsubscribe.url);
    return { ...person, url, linkToken: url.searchParams.get('token')! };
  }

  const get = (token: string) => service.request.get('/unsubscribe').query({ token });
  const post = (token: string, body = oneClick, type = form) =>
    service.request.post('/unsubscribe').query({ token }).set('Content-Type', type).send(body);
  const switchedOff = async (personId: string) => {
    const rows = await service.query<{ switched_off: string[] }>('SELECT switched_off FROM preferences WHERE id = $1', [
      personId,
    ]);
    return rows[0]?.switched_off ?? [];
  };

  it('works with one click of a mail service, without signing in, and as often as it is clicked', async () => {
    const { id, linkToken } = await welcomed();
    for (let n = 0; n < 3; n++) {
      const { headers } = await post(linkToken).expect(200);
      expect(headers['location']).toBeUndefined();
    }
    expect(await switchedOff(id)).toEqual(['price-drop', 'back-in-stock']);
  });

  it('works when the form is sent in parts', async () => {
    const { id, linkToken } = await welcomed();
    await post(linkToken, multipart.join('\r\n'), 'multipart/form-data; boundary=x').expect(200);
    expect(await switchedOff(id)).toHaveLength(2);
  });

  it('shows people a page that changes nothing until they confirm, however often it is fetched', async () => {
    const { id, linkToken } = await welcomed();
    for (let n = 0; n < 3; n++) {
      const { text, headers } = await get(linkToken).expect(200);
      expect(text).toContain('<form method="post">');
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
      });
      await service.request.head('/unsubscribe').query({ token: linkToken }).expect(200);
    }
    expect(await switchedOff(id)).toEqual([]);
    const { text } = await post(linkToken).set('Accept', 'text/html').expect(200);
    expect(text).toContain('You are unsubscribed');
    expect(await switchedOff(id)).toHaveLength(2);
  });

  it('of a mail about a lower price ends only these mails', async () => {
    const person = await welcomed();
    const product = await shop.createProduct();
    await shop.changeBasket(person.id, 1, [product, 4_990]);
    await shop.changePrice(product, 4_990, 3_990);
    await eventually(() => expect(smtp.mailsTo(person.email)).toHaveLength(2));
    const [, mail] = smtp.mailsTo(person.email);
    const link = /http:\/\/shop\.example\/api\/notification\/unsubscribe\?token=(\S+)/.exec(mail!.text!)!;
    await post(link[1]!).expect(200);
    expect(await switchedOff(person.id)).toEqual(['price-drop']);
  });

  it('can not be forged, changed, or used for anybody or anything else', async () => {
    const { id, linkToken } = await welcomed();
    const victim = newId();
    const [header, payload, signature] = linkToken.split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signedWith = (key: string, head: object, body: object) => {
      const text = `${encoded(head)}.${encoded(body)}`;
      return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
    };
    const attacks = [
      `${header}.${encoded({ ...claims, sub: victim })}.${signature}`,
      `${header}.${encoded({ ...claims, scope: 'order-confirmed' })}.${signature}`,
      `${encoded({ alg: 'none' })}.${encoded({ ...claims, sub: victim })}.`,
      signedWith('', { alg: 'HS256' }, { ...claims, sub: victim }),
      signedWith('secret', { alg: 'HS256' }, { ...claims, sub: victim }),
      signedWith('key', { alg: 'HS256', kid: '../../dev/null' }, { ...claims, sub: victim }),
      linkToken.slice(0, -2),
      `${linkToken}a`,
      linkToken.toUpperCase(),
      service.tokenFor({ id: victim }),
      'no token at all',
      "' OR 1=1 --",
      '../../etc/passwd',
    ];
    for (const attack of attacks) {
      const { body } = await post(attack).expect(400);
      expect(body).toMatchObject({ code: 'unsubscribe-link-not-valid' });
      const { text } = await get(attack).expect(400);
      expect(text).toContain('This link does not work');
      expect(text).not.toContain(attack);
    }
    expect(await switchedOff(victim)).toEqual([]);
    expect(await switchedOff(id)).toEqual([]);
  });

  it('opens nothing else: it is no token to sign in with', async () => {
    const { linkToken } = await welcomed();
    await service.request.get('/preferences').auth(linkToken, { type: 'bearer' }).expect(401);
  });

  it('is refused when it is missing, doubled or too long, and when the body is too large or of another kind', async () => {
    const { linkToken } = await welcomed();
    await service.request.get('/unsubscribe').expect(400);
    await service.request.post(`/unsubscribe?token=${linkToken}&token=${linkToken}`).expect(400);
    await post('a'.repeat(1_001)).expect(400);
    await post(linkToken, 'a'.repeat(5_000)).expect(413);
    await post(linkToken, '<x/>', 'application/xml').expect(415);
  });

  it('opens no door for forms on other routes', async () => {
    const token = service.tokenFor();
    await service.request
      .put('/preferences/price-drop')
      .auth(token, { type: 'bearer' })
      .set('Content-Type', form)
      .send('enabled=false')
      .expect(415);
  });
});

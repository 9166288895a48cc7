import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type TestService } from '@tradewind/testing';
import { startNotification } from '../test-support/notification-service.js';
import { Shop } from '../test-support/shop.js';

describe('The mailbox page', () => {
  let service: TestService;
  let shop: Shop;
  beforeAll(async () => {
    service = await startNotification();
    shop = new Shop(service);
  });
  afterAll(() => service.stop());

  async function mailTo(displayName?: string) {
    const person = await shop.register(shop.stranger(), displayName);
    return eventually(async () => {
      const sql = 'SELECT number FROM previewed_mails WHERE recipient_address = $1';
      const [mail] = await service.query<{ number: number }>(sql, [person.email]);
      expect(mail).toBeDefined();
      return { ...person, number: mail!.number };
    });
  }

  it('lists every mail with its person, the newest first, and shows each as a page and as text', async () => {
    const [first, second] = [await mailTo(), await mailTo()];
    const { text: list } = await service.request.get('/mailbox').expect(200);
    expect(list.indexOf(second.email)).toBeLessThan(list.indexOf(first.email));
    expect(list).toContain(`href="mailbox/${first.number}"`);
    const { text: page } = await service.request.get(`/mailbox/${first.number}`).expect(200);
    expect(page).toContain('<h1>Welcome to Tradewind</h1>');
    expect(page).toContain('Hello Mara Lind,');
    expect(page).toContain(`src="${first.number}/html"`);
  });

  it('gives programs the same as JSON, with the HTML of a mail only at its own address', async () => {
    const { email, number } = await mailTo();
    const asJson = (path: string) => service.request.get(path).set('Accept', 'application/json').expect(200);
    const { body: list, headers } = await asJson('/mailbox');
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(list.items).toContainEqual(expect.objectContaining({ number, recipientAddress: email }));
    expect(list).toHaveProperty('next');
    const { body: mail } = await asJson(`/mailbox/${number}`);
    expect(mail).toMatchObject({ number, subject: 'Welcome to Tradewind', text: expect.stringContaining('Hello') });
    expect(mail).not.toHaveProperty('html');
  });

  it('gives each page fifty mails and a link to the older ones', async () => {
    await service.query(
      `INSERT INTO previewed_mails (message_id, recipient_name, recipient_address, subject, text, html, arrived_at)
       SELECT 'm' || n, 'Mara', 'mara@example.com', 'Mail ' || n, '', '', now() FROM generate_series(1, 60) AS n`,
    );
    const { text: first } = await service.request.get('/mailbox').expect(200);
    expect(first.match(/<li>/g)).toHaveLength(50);
    const next = /href="mailbox\?before=(\d+)"/.exec(first)![1]!;
    const { text: second } = await service.request.get(`/mailbox?before=${next}`).expect(200);
    const subjects = (html: string) => [...html.matchAll(/class="subject">(.*?)</g)].map(([, subject]) => subject);
    expect(subjects(second)).toContain('Mail 10');
    expect(subjects(first)).not.toContain('Mail 10');
  });

  it('shows a mail that would do harm as it is, and lets it do nothing', async () => {
    const { number } = await mailTo('Eve');
    const harm = '<script>alert(1)</script><img src=https://evil.example/x>';
    await service.query(
      'UPDATE previewed_mails SET subject = $1, recipient_name = $1, text = $1, html = $1 WHERE number = $2',
      [harm, number],
    );
    for (const path of ['/mailbox', `/mailbox/${number}`]) {
      const { text, headers } = await service.request.get(path).expect(200);
      expect(text).not.toContain('<script');
      expect(text).not.toContain('<img');
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none';.*frame-src 'self';.*frame-ancestors 'none'/,
      );
    }
    const { text: page } = await service.request.get(`/mailbox/${number}`).expect(200);
    expect(page).toMatch(/<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const { headers } = await service.request.get(`/mailbox/${number}/html`).expect(200);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';.*frame-ancestors 'self'/,
      ),
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).not.toMatch(/allow-scripts|allow-same-origin/);
  });

  it.each(['0', '-1', '999999', '12345678901', 'x', '1;drop'])('knows no mail %s', async (number) => {
    await service.request.get(`/mailbox/${number}`).expect(404);
    await service.request.get(`/mailbox/${number}/html`).expect(404);
  });

  it('refuses a place in the list that makes no sense', async () => {
    const { body } = await service.request.get('/mailbox?before=x').expect(400);
    expect(body).toMatchObject({
      code: 'validation-failed',
      errors: expect.arrayContaining([expect.objectContaining({ field: 'before' })]),
    });
  });
});

describe('A shop that sends its mails', () => {
  it('has no mailbox page', async () => {
    const service = await startNotification({});
    for (const path of ['/mailbox', '/mailbox/1', '/mailbox/1/html']) {
      const { body } = await service.request.get(path).expect(404);
      expect(body).toMatchObject({ code: 'not-found' });
    }
    await service.stop();
  });
});

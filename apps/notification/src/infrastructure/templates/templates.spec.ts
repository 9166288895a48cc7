import { describe, expect, it } from 'vitest';
import type { Occasion } from '../../domain/mail/occasion.js';
import type { Person } from '../../domain/person/person.js';
import type { Unsubscription } from '../../domain/preferences/unsubscription.js';
import { occasions } from '../../test-support/occasions.js';
import { AccountLinks } from '../account-links/account-links.js';
import { TemplateMailComposer } from './template-mail-composer.js';

const mara: Person = { id: occasions.welcome.personId, email: 'mara@example.com', displayName: 'Mara Lind' };
const links = {
  urlFor: async ({ scope }: Unsubscription) => `https://shop.example/unsubscribe?token=${scope}`,
  read: async () => undefined,
};
const accountLinks = new AccountLinks('https://shop.example', 'a-key-of-the-mails-that-no-one-knows');
const composer = new TemplateMailComposer(
  { shopUrl: 'https://shop.example', domain: 'shop.example' },
  links,
  accountLinks,
);
const compose = (occasion: Occasion, person = mara) => composer.compose(occasion, person);

describe('A mail', () => {
  it.each(Object.entries(occasions))('says what there is to say, as text: %s', async (_, occasion) => {
    const { subject, text } = await compose(occasion);
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
  });

  it.each(Object.entries(occasions))('says the same as a page: %s', async (_, occasion) => {
    expect((await compose(occasion)).html).toMatchSnapshot();
  });

  it.each(Object.entries(occasions))('loads nothing from elsewhere and runs nothing: %s', async (_, occasion) => {
    const { html } = await compose(occasion);
    expect(html).not.toMatch(/<(script|img|link|iframe|object|form|video|svg)\b|@import|url\(|\son\w+=|javascript:/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => new URL(to!).host)).not.toContain('');
    for (const [, to] of html.matchAll(/href="([^"]*)"/g)) expect(new URL(to!).host).toBe('shop.example');
  });

  it('about an order or an account has no link to unsubscribe, and any other has', async () => {
    const urls = await Promise.all(
      Object.values(occasions).map(async (occasion) => [occasion.kind, (await compose(occasion)).unsubscribeUrl]),
    );
    expect(Object.fromEntries(urls)).toEqual({
      welcome: 'https://shop.example/unsubscribe?token=all-optional',
      'email-confirmation': null,
      'registration-attempt': null,
      'password-reset': null,
      'password-changed': null,
      'order-confirmed': null,
      'order-cancelled': null,
      'order-shipped': null,
      'price-drop': 'https://shop.example/unsubscribe?token=price-drop',
      'back-in-stock': 'https://shop.example/unsubscribe?token=back-in-stock',
    });
  });

  it('has the same Message-ID each time, and no two mails have the same', async () => {
    const ids = async () => Promise.all(Object.values(occasions).map(async (each) => (await compose(each)).messageId));
    const [first, second] = [await ids(), await ids()];
    expect(second).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
    for (const id of first) expect(id).toMatch(/^<[\w.-]+@shop\.example>$/);
    const other = await compose({ ...occasions.welcome, personId: '0190f5c2-7b1a-7c3e-9f00-0242ac120002' });
    expect(first).not.toContain(other.messageId);
  });

  it.each([
    ['customer', 'You asked us to cancel it.'],
    ['payment-declined', 'Your payment was declined.'],
    ['payment-timeout', 'Your payment was not confirmed in time.'],
    ['stock-timeout', 'We could not set its items aside in time.'],
    ['shipment-timeout', 'We could not ship it in time.'],
    ['operator', 'We had to cancel it. We are sorry about that.'],
    ['struck-by-lightning', 'We could not complete it. We are sorry about that.'],
    ['constructor', 'We could not complete it. We are sorry about that.'],
  ])('says why an order was cancelled, also for a reason that is new: %s', async (reason, sentence) => {
    const { text, html } = await compose({ ...occasions.cancelled, contents: { orderNumber: null, reason } });
    expect(text).toContain(`Your order is cancelled. ${sentence}`);
    expect(html).toContain(sentence);
  });

  it('about a parcel of which nobody said who brings it mentions neither carrier nor tracking number', async () => {
    const contents = { orderNumber: 'TW-1', carrier: null, trackingNumber: null };
    const { text, html } = await compose({ ...occasions.shipped, contents });
    expect(text).toContain('Order TW-1 has left our warehouse.');
    expect(text + html).not.toMatch(/Tracking|null|undefined/);
  });

  it.each([
    ['EUR', 39_800, '€398.00'],
    ['JPY', 4_990, '¥4,990'],
    ['KWD', 12_345, 'KWD\u00a012.345'],
    ['USD', 5, '$0.05'],
    ['EUR', Number.MAX_SAFE_INTEGER, '€90,071,992,547,409.91'],
  ])('shows an amount as its currency is written: %s %d', async (currency, amount, shown) => {
    const price = { amount, currency };
    const { text } = await compose({
      ...occasions.confirmed,
      contents: { orderNumber: 'TW-1', items: [{ name: 'Rope', quantity: 1, unitPrice: price }], total: price },
    });
    expect(text).toContain(`Total: ${shown}`);
  });
});

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; javascript:alert(1)",
  '{{#with this}}{{constructor}}{{/with}}',
  'Rope\r\nBcc: everybody@example.com',
  'Rope\n\n--\nTradewind, https://evil.example',
  'Rope\u2028\u2029\u0000\u202Egpj.exe',
];

describe('A name that somebody else has chosen', () => {
  it.each(attacks)('is shown as text and cannot become a part of the mail: %j', async (name) => {
    const contents = { ...occasions.priceDrop.contents, productName: name };
    const { subject, text, html } = await compose({ ...occasions.priceDrop, contents });
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202E]/u);
    expect(html).not.toMatch(/<(script|img)\b|[\u202E\u0000]/i);
    expect(html.match(/<strong>(.*?)<\/strong> has become cheaper/s)?.[1]).not.toMatch(/[<>"]/);
    const plain = (await compose(occasions.priceDrop)).text;
    expect(text.split('\n')).toHaveLength(plain.split('\n').length);
  });

  it.each(attacks)('does not change the structure of any mail: %j', async (name) => {
    const tagsOf = (html: string) => html.match(/<\/?[a-z0-9]+/g);
    const all = (it: string): Occasion[] => [
      { ...occasions.backInStock, contents: { productName: it } },
      { ...occasions.shipped, contents: { orderNumber: it, carrier: it, trackingNumber: it } },
      { ...occasions.cancelled, contents: { orderNumber: it, reason: it } },
      {
        ...occasions.confirmed,
        contents: {
          ...occasions.confirmed.contents,
          orderNumber: it,
          items: [{ name: it, quantity: 1, unitPrice: occasions.confirmed.contents.total }],
        },
      },
    ];
    const harmless = all('Rope');
    for (const [n, occasion] of all(name).entries()) {
      const [attacked, plain] = [await compose(occasion), await compose(harmless[n]!)];
      expect(tagsOf(attacked.html)).toEqual(tagsOf(plain.html));
      expect(attacked.text.split('\n')).toHaveLength(plain.text.split('\n').length);
    }
  });

  it.each([
    ['Mara Lind', 'Hello Mara Lind,'],
    ['Ødegård-O’Neil', 'Hello Ødegård-O’Neil,'],
    ['You won! https://evil.example/prize', 'Hello,'],
    ['Claim at evil.example now', 'Hello,'],
    ['www evil com @ home', 'Hello,'],
    ['a'.repeat(61), 'Hello,'],
    ['\u200b\u202e', 'Hello,'],
  ])('greets a person by name, but is no means to send a link to strangers: %j', async (displayName, greeting) => {
    const { text } = await compose(occasions.welcome, { ...mara, displayName });
    expect(text.split('\n')[0]).toBe(greeting);
  });
});

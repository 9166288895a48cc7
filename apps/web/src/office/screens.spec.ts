import { describe, expect, it } from 'vitest';
import { screenAt, sectionsFor } from './screens.js';

const titlesFor = (...roles: string[]) =>
  sectionsFor(roles).flatMap(({ title, screens }) => [...(title ? [`${title}:`] : []), ...screens.map((s) => s.title)]);

describe('The side bar of the back office', () => {
  it('links nothing that the services would refuse', () => {
    expect(titlesFor('customer')).toEqual([]);
    expect(titlesFor('customer', 'catalogue')).toEqual(['Products']);
    expect(titlesFor('stock')).toEqual(['Stock']);
    expect(titlesFor('operations')).toEqual(['Machinery:', 'Event Lens', 'Dead letters', 'Messaging']);
    expect(titlesFor('accounts')).toEqual(['Customers']);
  });

  it('joins what several roles may open', () => {
    expect(titlesFor('analyst', 'support')).toEqual([
      ...['Sales', 'Products', 'Stock', 'Orders', 'Payments', 'Customers'],
      ...['Machinery:', 'Mails'],
    ]);
  });
});

describe('The screen of an address', () => {
  it.each([
    ['/back-office/stock', 'Stock'],
    ['/back-office/stock/01a2179a-6a7c-71f0-aea3-fe0ae88bd469', 'Stock'],
    ['/back-office/stockings', undefined],
    ['/back-office/', undefined],
  ])('is found by its path: %s', (pathname, title) => {
    expect(screenAt(pathname)?.title).toBe(title);
  });
});

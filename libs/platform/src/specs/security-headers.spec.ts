import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParcelDesk } from './parcel-desk.js';

const expected = {
  'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': expect.stringContaining('camera=(), '),
  'cache-control': 'no-store',
};

describe.each([
  ['http://localhost:8080', undefined],
  ['https://shop.example', 'max-age=31536000; includeSubDomains'],
])('An answer of the shop at %s', (shopUrl, strictTransportSecurity) => {
  let desk: ParcelDesk;
  beforeAll(async () => {
    process.env['SHOP_URL'] = shopUrl;
    desk = await ParcelDesk.open();
  });
  afterAll(async () => {
    delete process.env['SHOP_URL'];
    await desk.close();
  });

  it.each([
    ['200', () => desk.http.get('/parcels/count')],
    ['400', () => desk.http.post('/parcels/lists').type('json').send('{')],
    ['401', () => desk.http.get('/parcels/clerk')],
    ['404', () => desk.http.get('/nowhere')],
    ['405', () => desk.http.delete('/parcels')],
    ['415', () => desk.http.post('/parcels/enquiries').type('form').send('a=b')],
    ['422', () => desk.http.get('/parcels/count?__proto__=1')],
    ['500', () => desk.http.get('/parcels/refused/bug')],
  ])('with status %s has the security headers, and no name of the server', async (status, send) => {
    const answer = await send();
    expect(answer.status).toBe(Number(status));
    expect(answer.headers).toMatchObject(expected);
    expect(answer.headers['strict-transport-security']).toBe(strictTransportSecurity);
    expect(answer.headers).not.toHaveProperty('server');
    expect(answer.headers).not.toHaveProperty('x-powered-by');
  });
});

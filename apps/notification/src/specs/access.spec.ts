import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessViolations, eventually, type TestService, withClosedInsight } from '@tradewind/testing';
import { startNotification } from '../test-support/notification-service.js';
import { Shop, type RegisteredPerson } from '../test-support/shop.js';

/** The columns and the marks are explained at `accessViolations`. */
const matrix = `
                                             nob gue ano cat sto ord sup ana ope acc mac too own
  GET    /preferences                        -   -   +   +   +   +   +   +   +   +   -   -   +
  PUT    /preferences/:kind                  -   -   +   +   +   +   +   +   +   +   -   -   +
  GET    /back-in-stock-requests             -   -   +   +   +   +   +   +   +   +   -   -   +
  POST   /back-in-stock-requests             -   -   +   +   +   +   +   +   +   +   -   -   +
  DELETE /back-in-stock-requests/:requestId  -   -   0   0   0   0   0   0   0   0   -   -   +

  GET    /mails                              -   -   -   -   -   -   +   +   -   -   -   +   -
  GET    /mails/:mailId                      -   -   -   -   -   -   +   +   -   -   -   +   -
  POST   /mails/:mailId/send-again           -   -   -   -   -   -   +   -   -   -   -   +   -

  GET    /unsubscribe                        +   +   +   +   +   +   +   +   +   +   +   +   +
  POST   /unsubscribe                        +   +   +   +   +   +   +   +   +   +   +   +   +

  GET    /mailbox                            -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /mailbox/:number                    -   -   -   -   -   -   -   -   +   -   -   +   -
  GET    /mailbox/:number/html               -   -   -   -   -   -   -   -   +   -   -   +   -
`;

let notification: TestService;
let person: RegisteredPerson;
let parameters: Record<string, string>;
let link: URL;

beforeAll(async () => {
  notification = await withClosedInsight(() => startNotification());
  const shop = new Shop(notification);
  person = await shop.register();
  const mail = await eventually(async () => {
    const [first] = await notification.query<{ number: number; unsubscribe_url: string }>(
      'SELECT * FROM previewed_mails',
    );
    return first ?? Promise.reject(new Error('There is no mail yet'));
  });
  link = new URL(mail.unsubscribe_url);
  const [{ id: mailId } = { id: '' }] = await notification.query<{ id: string }>('SELECT id FROM mails');
  const productId = await shop.createProduct();
  await shop.modifyStock(productId, 0, 1);
  const requestId = await eventually(async () => {
    const request = notification.request.post('/back-in-stock-requests').auth(person.token, { type: 'bearer' });
    return (await request.send({ productId }).expect(201)).body.requestId as string;
  });
  parameters = { kind: 'lower-price', requestId, mailId, number: String(mail.number) };
}, 60_000);

afterAll(() => notification?.stop());

it('every route of Notification is open to those who may use it, and to nobody else', async () => {
  const queries = { 'GET /unsubscribe': link.search.slice(1), 'POST /unsubscribe': link.search.slice(1) };
  expect(await accessViolations(notification, matrix, { owner: person.id, parameters, queries })).toEqual([]);
});

it('a program may have a mail sent again in its own name, which the history of the mail shows', async () => {
  const token = notification.clientTokenFor('call-centre', ['support']);
  const request = notification.request
    .post(`/mails/${parameters['mailId']}/send-again`)
    .auth(token, { type: 'bearer' });
  const { body } = await request.send({ reason: 'The customer has lost it.' }).expect(200);
  expect(body.history).toContainEqual(expect.objectContaining({ operatorId: 'call-centre' }));
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { newId } from '@tradewind/domain';
import { readSettings } from '@tradewind/platform';
import { providerSettings } from '../infrastructure/provider/provider-settings.js';
import { webhookSettings } from '../interface/http/webhook/webhook-settings.js';
import { PaymentDesk } from '../test-support/payment-service.js';
import { apiKey, webhookSecret } from '../test-support/spawned-provider.js';

let desk: PaymentDesk;
const logged: unknown[] = [];

beforeAll(async () => {
  for (const level of ['log', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(Logger.prototype, level).mockImplementation((...values: unknown[]) => void logged.push(values));
  }
  desk = await PaymentDesk.open();
}, 60_000);

afterAll(async () => {
  await desk?.close();
  vi.restoreAllMocks();
});

/** Everything that the service has stored, with the events that it has published. */
async function stored(): Promise<string> {
  const tables = await desk.service.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const rows = await Promise.all(tables.map(({ name }) => desk.service.query(`SELECT * FROM ${name}`)));
  return JSON.stringify(rows);
}

describe('The secrets that Payment shares with its provider', () => {
  it('are in no log, no row, no event and no answer, also when calls and notices fail', async () => {
    const orders = await Promise.all(['tok_visa_4242', 'tok_error_once', 'tok_declined'].map((it) => desk.anOrder(it)));
    await desk.provider.kill();
    orders.push(await desk.anOrder());
    await desk.becomes(orders.at(-1)!, 'Authorising');
    await desk.startProvider();
    const refused = await desk.service.request
      .post('/provider-webhooks')
      .set('provider-signature', 't=1,k=key_1,s=0')
      .send({});
    for (const order of orders) await desk.becomes(order, order === orders[2] ? 'Declined' : 'Completed', 40_000);

    const list = await desk.operator('/payments').expect(200);
    const everything = [await stored(), JSON.stringify(logged), refused.text, list.text].join('\n');

    expect(logged.length).toBeGreaterThan(0);
    for (const canary of [apiKey, webhookSecret]) expect(everything).not.toContain(canary);
    expect(list.text).not.toContain('tok_');
  }, 90_000);

  it('are not repeated by the sentence that says that a setting is wrong', () => {
    const canary = `canary ${newId()}`;
    const read = [
      () => readSettings(providerSettings, { PAYMENT_PROVIDER_URL: canary, PAYMENT_PROVIDER_API_KEY: canary }),
      () => readSettings(webhookSettings, { PAYMENT_WEBHOOK_SECRETS: canary }),
    ];

    for (const settings of read) {
      try {
        settings();
        throw new Error('The settings were accepted.');
      } catch (error) {
        expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(canary);
        expect(String(error)).toMatch(/PAYMENT_|Settings/);
      }
    }
  });
});

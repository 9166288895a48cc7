import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  falseAnswersWithoutDatabase,
  startTestService,
  undeclaredFieldsTaken,
  weakHeaders,
  type TestService,
} from '@tradewind/testing';
import { apiKey, webhookSecret } from '../test-support/spawned-provider.js';

describe('The payment service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({
      name: 'payment',
      module: async () => (await import('../payment.module.js')).PaymentModule,
      env: {
        PAYMENT_PROVIDER_URL: 'http://127.0.0.1:9',
        PAYMENT_PROVIDER_API_KEY: apiKey,
        PAYMENT_WEBHOOK_SECRETS: `key_1:${webhookSecret}`,
      },
    });
  });
  afterAll(() => service.stop());

  it('refuses every field that a route does not declare: ids, roles, owners, prices, and what reaches a prototype', async () => {
    expect(await undeclaredFieldsTaken(service, ['POST /provider-webhooks'])).toEqual([]);
  });

  it('tells whoever calls to come back while its database is away, on every route', async () => {
    expect(await falseAnswersWithoutDatabase(service)).toEqual([]);
  });

  it('gives every answer its security headers', async () => {
    expect(await weakHeaders(service)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undeclaredFieldsTaken, weakHeaders, type TestService } from '@tradewind/testing';
import { startNotification } from '../test-support/notification-service.js';

describe('The notification service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startNotification();
  });
  afterAll(() => service.stop());

  it('refuses every field that a route does not declare: ids, roles, owners, prices, and what reaches a prototype', async () => {
    expect(await undeclaredFieldsTaken(service)).toEqual([]);
  });

  it('gives every answer its security headers', async () => {
    expect(await weakHeaders(service, ['/mailbox', '/mailbox/1', '/mailbox/1/html', '/unsubscribe?token=x'])).toEqual(
      [],
    );
  });
});

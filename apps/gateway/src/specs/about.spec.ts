import { services } from '@tradewind/services';
import { describe, expect, it } from 'vitest';
import { Gateway } from './gateway.js';

describe('What a shop says about itself', () => {
  it.each([
    [
      { INSIGHT_ACCESS: 'open', MAILBOX_PAGE: 'true' },
      { insightIsOpen: true, mailbox: true },
    ],
    [{ INSIGHT_ACCESS: 'operations' }, { insightIsOpen: false, mailbox: false }],
  ])('names its services, and what of its inside everybody may see: %o', async (settings, expected) => {
    const gateway = await Gateway.open({}, settings as Record<string, string>);
    try {
      const { body } = await gateway.http.get('/api/about').expect(200);
      expect(body).toEqual({ ...expected, services: services.map(({ name, owns }) => ({ name, owns })) });
    } finally {
      await gateway.close();
    }
  });
});

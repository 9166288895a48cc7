import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, samplesReadBy, type TestService } from '@tradewind/testing';
import { startNotification } from '../test-support/notification-service.js';

describe('What notification reads', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startNotification();
  });
  afterAll(() => service.stop());

  const samples = samplesReadBy('notification').map((sample) => [sample.name, sample] as const);

  it.each(samples)('was released and is still handled: %s', async (_name, sample) => {
    const id = await service.deliver(sample);
    await eventually(async () => expect(await service.fateOf(id)).toBe('handled'));
  });

  it('becomes mails without a gap, whatever the samples contain', async () => {
    await eventually(async () => {
      const open = await service.query(`SELECT id FROM mails WHERE status = 'waiting'`);
      expect(open).toEqual([]);
    });
    expect(await service.query(`SELECT last_answer FROM mails WHERE status = 'failed'`)).toEqual([]);
  });
});

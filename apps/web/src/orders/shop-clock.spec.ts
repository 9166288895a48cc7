import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { learnShopTime, learnThatPast, shopTime } from './shop-clock.js';

const device = Date.parse('2026-11-25T19:04:12Z');
const answeredAt = (ms: number) => new Response(null, { headers: { date: new Date(ms).toUTCString() } });

describe('The clock of the shop', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: device });
  });
  afterEach(() => {
    learnShopTime(answeredAt(device));
    vi.useRealTimers();
  });

  it('is that of this device while the answers differ by less than a header can tell', () => {
    learnShopTime(answeredAt(device - 1_000));
    expect(shopTime()).toBe(device);
  });

  it('goes as the answers say when this device is wrong', () => {
    learnShopTime(answeredAt(device - 3_600_000));
    expect(shopTime()).toBe(device - 3_600_000);
    learnShopTime(new Response());
    expect(shopTime()).toBe(device - 3_600_000);
  });

  it('is never before what has happened there', () => {
    learnThatPast(new Date(device + 86_400_000).toISOString());
    learnThatPast(new Date(device - 86_400_000).toISOString());
    expect(shopTime()).toBe(device + 86_400_000);
  });
});

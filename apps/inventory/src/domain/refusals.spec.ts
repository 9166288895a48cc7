import { describe, expect, it } from 'vitest';
import { refusalFaults } from '@tradewind/testing/refusals';
import { refusals } from './refusals.js';

describe('Inventory', () => {
  it('lists every refusal of its domain, each under a code of its own', async () => {
    expect(await refusalFaults(new URL('./', import.meta.url), refusals)).toEqual([]);
  });
});

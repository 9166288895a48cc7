import { describe, expect, it } from 'vitest';
import { newId } from './new-id.js';

describe('A new id', () => {
  it('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('tells when it was made', () => {
    const before = Date.now();
    const madeAt = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(madeAt).toBeGreaterThanOrEqual(before);
    expect(madeAt).toBeLessThanOrEqual(Date.now() + 1000);
  });

  it('sorts after all that were made before, even thousands within a millisecond', () => {
    const ids = Array.from({ length: 50_000 }, newId);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('can’t be guessed: nothing of what follows the time and the count comes twice', () => {
    const endings = Array.from({ length: 50_000 }, () => newId().slice(19));
    expect(new Set(endings).size).toBe(endings.length);
  });
});

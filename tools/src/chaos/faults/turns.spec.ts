import { describe, expect, it } from 'vitest';
import { Turns } from './turns.js';

describe('Faults that strike', () => {
  it('take turns at one target and overlap at two', async () => {
    const turns = new Turns();
    const story: string[] = [];
    let endOfFirst: () => void = () => undefined;
    const first = turns.take('basket', async () => {
      story.push('first begins');
      await new Promise<void>((resolve) => (endOfFirst = resolve));
      story.push('first ends');
    });
    const second = turns.take('basket', async () => void story.push('second'));
    await turns.take('catalog', async () => void story.push('elsewhere'));
    endOfFirst();
    await Promise.all([first, second]);
    expect(story).toEqual(['first begins', 'elsewhere', 'first ends', 'second']);
  });

  it('go on after one that failed', async () => {
    const turns = new Turns();
    const failing = turns.take('basket', () => Promise.reject(new Error('no')));
    let done = false;
    await Promise.all([expect(failing).rejects.toThrow('no'), turns.take('basket', async () => void (done = true))]);
    expect(done).toBe(true);
  });
});

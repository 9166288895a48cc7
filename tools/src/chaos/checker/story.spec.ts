import { describe, expect, it } from 'vitest';
import { cleanHistory } from './specs/clean-history.js';
import { storyOf } from './story.js';

describe('The story of a key', () => {
  it('tells from the request to what became of it', () => {
    const story = storyOf(cleanHistory(), 'checkout-1');
    const parts = story.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim());
    expect(parts).toEqual(['asked for:', 'committed:', 'published:', 'handled:', 'answers:', 'orders:']);
  });

  it('names every place of the log in order', () => {
    const story = storyOf(cleanHistory(), 'compass').filter((line) => line.includes('catalog.events'));
    expect(story.map((line) => line.match(/@(\d)/)![1])).toEqual(['0', '1', '2', '3']);
  });
});

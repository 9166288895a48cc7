import { describe, expect, it } from 'vitest';
import { localText, momentOf } from './local-moment.js';

describe('A local date and time', () => {
  it('names the same moment after the way to a service and back', () => {
    const moment = new Date(2026, 11, 9, 8, 5);
    expect(localText(moment)).toBe('2026-12-09T08:05');
    expect(momentOf('2026-12-09T08:05')).toBe(moment.toISOString());
  });

  it.each(['', 'soon', '2026-13-40T00:00'])('is none when nothing sensible was typed: "%s"', (text) => {
    expect(momentOf(text)).toBeUndefined();
  });
});

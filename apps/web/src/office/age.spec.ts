import { describe, expect, it } from 'vitest';
import { acceptanceAt, ageText } from './age.js';

const minute = 60_000;
const hour = 60 * minute;

describe('An age', () => {
  it.each([
    [0, '0 s'],
    [-5000, '0 s'],
    [4900, '4 s'],
    [minute, '1 min'],
    [2 * hour, '2 h'],
    [2 * hour + 16 * minute, '2 h 16 min'],
    [47 * hour, '47 h'],
    [72 * hour, '3 days'],
  ])('of %i ms is %s', (ms, text) => {
    expect(ageText(ms)).toBe(text);
  });
});

describe('A change that has been accepted', () => {
  it('tells its age', () => {
    expect(acceptanceAt(1000, 5000)).toEqual({ late: false, text: 'Accepted, 4 s' });
    expect(acceptanceAt(1000, 5000, 'Price €49.00 accepted')).toMatchObject({ text: 'Price €49.00 accepted, 4 s' });
  });

  it('is late when its event is not back after ten seconds', () => {
    expect(acceptanceAt(0, 9999).late).toBe(false);
    expect(acceptanceAt(0, 10_000)).toEqual({ late: true, text: 'Waits 10 s for its event' });
  });
});

import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '@tradewind/platform';
import { reservationSettings } from './reservation-settings.js';

describe('The setting RESERVATION_SECONDS', () => {
  it('has a value that makes sense if nobody sets it', () => {
    expect(readSettings(reservationSettings, {})).toEqual({ RESERVATION_SECONDS: 1_800 });
  });

  it.each([
    ['RESERVATION_SECONDS', 'soon', 'RESERVATION_SECONDS must be a whole number of seconds.'],
    ['RESERVATION_SECONDS', '1.5', 'RESERVATION_SECONDS must be a whole number of seconds.'],
    ['RESERVATION_SECONDS', '0', 'RESERVATION_SECONDS must be 1 or more.'],
    ['RESERVATION_SECONDS', '2592001', 'RESERVATION_SECONDS must be at most 2592000, 30 days.'],
  ])('refuses a value that does not: %#', (name, value, sentence) => {
    const read = () => readSettings(reservationSettings, { [name]: value });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(sentence);
  });
});

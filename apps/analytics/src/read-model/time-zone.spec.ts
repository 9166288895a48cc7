import { describe, expect, it } from 'vitest';
import { timeZoneSettings } from './time-zone.js';

describe('The time zone of the figures', () => {
  it('is UTC unless it is set', () => {
    expect(timeZoneSettings.parse({})).toEqual({ ANALYTICS_TIME_ZONE: 'UTC' });
  });

  it.each(['Europe/Berlin', 'America/St_Johns', 'America/Argentina/Buenos_Aires', 'Etc/GMT+2', 'UTC'])(
    'may be %s',
    (name) => {
      expect(timeZoneSettings.parse({ ANALYTICS_TIME_ZONE: name })).toEqual({ ANALYTICS_TIME_ZONE: name });
    },
  );

  it.each(['Europe/Tradewind', '+02:00', 'berlin; DROP TABLE sales', ''])(
    'is not accepted if nobody knows it: %s',
    (name) => {
      const { error } = timeZoneSettings.safeParse({ ANALYTICS_TIME_ZONE: name });
      expect(error?.issues[0]?.message).toBe('must be the name of a time zone, such as Europe/Berlin');
    },
  );
});

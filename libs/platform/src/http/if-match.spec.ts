import { describe, expect, it } from 'vitest';
import { versionsOf } from './if-match.js';

const accepted = (header: string | undefined) => {
  const versions = versionsOf(header);
  return versions && [...versions];
};

describe('If-Match', () => {
  it('accepts any version when it is left out, or a star', () => {
    expect(accepted(undefined)).toBeUndefined();
    expect(accepted(' * ')).toBeUndefined();
  });

  it('accepts the versions with which strong entity tags begin', () => {
    expect(accepted('"7"')).toEqual([7]);
    expect(accepted('"7-sold-out-0" , "8"')).toEqual([7, 8]);
  });

  it('accepts nothing by a weak tag, or by one of another form', () => {
    expect(accepted('W/"7"')).toEqual([]);
    expect(accepted('"seven", "70000000000", "7x", ""')).toEqual([]);
  });

  it.each(['7', '"7', '"7" "8"', '"7",', '', `"${'7'.repeat(3)}\u{1}"`])('is refused when it is %j', (header) => {
    expect(() => versionsOf(header)).toThrow('If-Match can not be read');
  });
});

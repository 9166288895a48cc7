import { describe, expect, it } from 'vitest';
import { refusalFaults } from './refusals.js';
import { LampBrokenError } from './spec-refusals/lamp-broken.error.js';
import { LampMustBeFilledRule } from './spec-refusals/rules/lamp-must-be-filled.rule.js';

const domain = new URL('./spec-refusals/', import.meta.url);

describe('A list of refusals', () => {
  it('is right when it names every rule and error of the domain once', async () => {
    expect(await refusalFaults(domain, [LampBrokenError, LampMustBeFilledRule])).toEqual([]);
  });

  it('is wrong when a rule or an error is missing', async () => {
    expect(await refusalFaults(domain, [LampBrokenError])).toEqual(['LampMustBeFilledRule is not listed']);
    expect(await refusalFaults(domain, [LampMustBeFilledRule])).toEqual(['LampBrokenError is not listed']);
  });

  it('is wrong when a code is taken from another class, written otherwise or used twice', async () => {
    class TwinError extends LampBrokenError {}
    class ShoutingError extends LampBrokenError {
      static override readonly code = 'LampBroken' as 'lamp-broken';
    }
    const listed = [LampBrokenError, LampMustBeFilledRule, TwinError, ShoutingError];
    expect(await refusalFaults(domain, listed)).toEqual([
      'TwinError declares no code',
      'ShoutingError has the code LampBroken, which is not in kebab-case',
      'lamp-broken is listed twice',
    ]);
  });

  it('cannot be checked where there is no domain', async () => {
    const [fault] = await refusalFaults(new URL('./open-api/', import.meta.url), []);
    expect(fault).toMatch(/declares no refusal$/);
  });
});

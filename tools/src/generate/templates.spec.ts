import { describe, expect, it } from 'vitest';
import { filled } from './templates.js';

describe('A template', () => {
  it('gets its placeholders filled in, also when names follow each other', () => {
    const values = {
      Aggregates: 'Accounts',
      timestamp: '1795000000000',
      aggregate_snake: 'account',
      'an aggregate': 'an account',
    };
    expect(filled('class Create__Aggregates____timestamp__', values)).toBe('class CreateAccounts1795000000000');
    expect(filled('__aggregate_snake___id of __an aggregate__', values)).toBe('account_id of an account');
  });

  it('that does not fit its generator says which placeholder stands for nothing', () => {
    expect(() => filled('class __Agregate__', {})).toThrow('__Agregate__ stands for nothing');
  });
});

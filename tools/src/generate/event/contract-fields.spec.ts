import { describe, expect, it } from 'vitest';
import { contractFields } from './contract-fields.js';

const id = { name: 'accountId', type: 'string' };

describe('A contract that is made of a domain event', () => {
  it('has its fields in the forms of the wire, and the id of the aggregate as its key', () => {
    const { values, example } = contractFields([
      id,
      { name: 'points', type: 'number' },
      { name: 'redeemedAt', type: 'Date' },
    ]);
    expect(values).toMatchObject({
      keyField: 'accountId',
      fieldNames: 'accountId, points, redeemedAt',
      fieldValues: 'accountId, points, redeemedAt: redeemedAt.toISOString()',
      schemaFields:
        "accountId: identifier.describe('The account'), points: z.number().describe('The points'), redeemedAt: instant.describe('When it was redeemed')",
    });
    expect(example).toEqual({
      accountId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      points: 1,
      redeemedAt: '2026-11-20T09:30:00.000Z',
    });
  });

  it('is left to a person when a field has no form on the wire, or nothing is its key', () => {
    expect(() => contractFields([id, { name: 'items', type: 'Item[]' }])).toThrow(
      'items of type Item[], which this generator has no form for on the wire: write the contract by hand',
    );
    expect(() => contractFields([{ name: 'redeemedAt', type: 'Date' }])).toThrow('has no id of an aggregate');
  });
});

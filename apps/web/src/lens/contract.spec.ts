import { describe, expect, it } from 'vitest';
import { contractOf, type Contracts } from './contract.js';

const contracts: Contracts = {
  components: {
    messages: {
      ApplePaidV2: {
        ...{ name: 'kiosk.till.apple-paid.v2', title: 'ApplePaid', summary: 'An apple was paid.' },
        payload: {
          type: 'object',
          required: ['saleId', 'lines'],
          properties: {
            saleId: { type: 'string', format: 'uuid', description: 'The sale' },
            buyer: { type: 'string', 'x-personal': true },
            lines: {
              type: 'array',
              items: { type: 'object', properties: { note: { anyOf: [{ type: 'string' }, { type: 'null' }] } } },
            },
          },
        },
      },
      ApplePaidV1: {
        ...{ name: 'kiosk.till.apple-paid.v1', title: 'ApplePaid', summary: 'An apple was paid.' },
        'x-deprecated': { since: '2026-11-01', until: '2027-05-31' },
        payload: { type: 'object' },
      },
    },
  },
};

describe('The contract of a message', () => {
  it('names its fields at any depth, with type and meaning, and marks what is personal', () => {
    const contract = contractOf(contracts, 'kiosk.till.apple-paid.v2')!;
    expect(contract).toMatchObject({ title: 'ApplePaid', version: '2', state: 'active' });
    expect(
      contract.fields.map(({ path, type, isRequired, isPersonal }) => [path, type, isRequired, isPersonal]),
    ).toEqual([
      ['saleId', 'uuid', true, false],
      ['buyer', 'string', false, true],
      ['lines', 'list of object', true, false],
      ['lines[].note', 'string or null', false, false],
    ]);
  });

  it('says until when an old version is published', () => {
    expect(contractOf(contracts, 'kiosk.till.apple-paid.v1')!.state).toBe(
      'deprecated since 2026-11-01, until 2027-05-31',
    );
  });

  it('is unknown for a type that nobody publishes', () => {
    expect(contractOf(contracts, 'kiosk.till.pear-paid.v1')).toBeUndefined();
  });
});

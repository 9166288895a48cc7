import { describe, expect, it } from 'vitest';
import { BasketCheckedOutIntegrationEvent } from '../basket/basket-checked-out.v1.js';
import { ContractViolationError } from './contract-violation.error.js';
import { readOpen, validateClosed } from './validate.js';

const contract = BasketCheckedOutIntegrationEvent;
const checkedOut = contract.example;

const issuesOf = (check: () => unknown): unknown => {
  try {
    check();
  } catch (error) {
    if (error instanceof ContractViolationError) return error.issues.map(({ field }) => field);
    throw error;
  }
  return [];
};

describe('A producer', () => {
  it('may send what the contract declares', () => {
    expect(validateClosed(contract, checkedOut)).toEqual(checkedOut);
  });

  it('may not send a field that the contract does not declare, at any depth', () => {
    const talkative = {
      ...checkedOut,
      cardNumber: '4242424242424242',
      items: checkedOut.items.map((item) => ({ ...item, cost: 1 })),
    };
    expect(issuesOf(() => validateClosed(contract, talkative))).toEqual(['items.0.cost', 'cardNumber']);
  });

  it('is told each field that is missing or wrong', () => {
    const { customerId: _left, ...rest } = checkedOut;
    const wrong = { ...rest, total: { amount: 1.5, currency: 'euro' } };
    expect(issuesOf(() => validateClosed(contract, wrong))).toEqual(['customerId', 'total.amount', 'total.currency']);
  });
});

describe('A consumer', () => {
  it('does not see fields that it does not know', () => {
    expect(readOpen(contract, { ...checkedOut, giftWrap: true })).toEqual(checkedOut);
  });

  it('refuses a payload without a field that it knows', () => {
    const { items: _left, ...rest } = checkedOut;
    expect(issuesOf(() => readOpen(contract, rest))).toEqual(['items']);
  });

  it.each([null, 'text', 7, []])('refuses %j as a payload', (payload) => {
    expect(() => readOpen(contract, payload)).toThrow(ContractViolationError);
  });
});

describe('Text that no database can hold', () => {
  const holding = (text: string) => ({ ...checkedOut, address: { ...checkedOut.address, street: text } });

  it.each(['Hafenweg\u0000 7', 'Hafenweg \ud800'])('may not be sent: %j', (text) => {
    expect(issuesOf(() => validateClosed(contract, holding(text)))).toEqual(['address.street']);
  });

  it('may still be read, as older producers sent it', () => {
    expect(readOpen(contract, holding('Hafenweg\u0000 7')).address.street).toBe('Hafenweg\u0000 7');
  });
});

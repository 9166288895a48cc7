import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateClosed } from './contract/validate.js';
import { allIntegrationEvents, findIntegrationEvent } from './registry.js';
import { topics } from './topics.js';
import * as published from './index.js';

const kebab = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

describe.each(allIntegrationEvents.map((contract) => [contract.type, contract] as const))('%s', (type, contract) => {
  const { name, version, context, example } = contract;

  it('has its name, version and context in its type, and its context in its topic', () => {
    expect(type).toBe(`tradewind.${context}.${kebab(name)}.v${version}`);
    expect(contract.topic).toBe(`tradewind.${context}.events`);
  });

  it('lives in the file of its context, name and version', () => {
    expect(existsSync(new URL(`${context}/${kebab(name)}.v${version}.ts`, import.meta.url))).toBe(true);
  });

  it('is exported under its name', () => {
    expect(Object.values(published)).toContain(contract);
    expect(Object.keys(published)).toContain(`${name}IntegrationEvent${version === 1 ? '' : `V${version}`}`);
  });

  it('has an example that keeps the contract, down to the last field', () => {
    expect(validateClosed(contract, example)).toEqual(example);
  });

  it('has the id of an aggregate as its key', () => {
    expect(contract.key(example)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(Object.values(example)).toContain(contract.key(example));
  });
});

describe('The registry', () => {
  it('finds a contract by its type', () => {
    for (const contract of allIntegrationEvents) expect(findIntegrationEvent(contract.type)).toBe(contract);
    expect(findIntegrationEvent('tradewind.ordering.order-dreamed-of.v1')).toBeUndefined();
  });

  it('holds each type once', () => {
    expect(new Set(allIntegrationEvents.map(({ type }) => type)).size).toBe(allIntegrationEvents.length);
  });

  it('has one topic per publishing context', () => {
    const names = topics.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual([
      'tradewind.identity.events',
      'tradewind.catalog.events',
      'tradewind.basket.events',
      'tradewind.ordering.events',
    ]);
    const contexts = new Set(allIntegrationEvents.map(({ context }) => context));
    expect(new Set(names)).toEqual(new Set([...contexts].map((context) => `tradewind.${context}.events`)));
    expect(names).toHaveLength(contexts.size);
  });
});

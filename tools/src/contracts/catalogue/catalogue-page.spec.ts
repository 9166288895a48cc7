import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allIntegrationEvents, jsonSchemaOf } from '@tradewind/contracts';
import { consumerView } from '../consumers/consumer-view.js';
import { fieldsOf } from '../consumers/schema-fields.js';
import { cataloguePage } from './catalogue-page.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

describe('The event catalogue', () => {
  const page = cataloguePage(consumerView(root, jsonSchemaOf));

  it.each(allIntegrationEvents.map((contract) => [contract.type, contract] as const))(
    'has all of %s',
    (type, contract) => {
      expect(page).toContain(`type \`${type}\`, topic \`${contract.topic}\`, key \`${contract.keyField}\``);
      expect(page).toContain(JSON.stringify(contract.example, null, 2));
    },
  );

  it.each(allIntegrationEvents.map((contract) => [contract.type, contract] as const))(
    'says what each field of %s means',
    (_type, contract) => {
      for (const { path, node } of fieldsOf(jsonSchemaOf(contract)))
        expect([path, node.description]).toEqual([path, expect.anything()]);
    },
  );

  it('shows who reads a field', () => {
    expect(page).toMatch(/^\| `cause` \| text \| Why it changed: .* \| basket \|$/m);
    expect(page).toMatch(/^\| `items\[\]\.unitPrice\.amount` \| integer, 0 or more \| .* \| ordering \|$/m);
  });

  it('says how long a deprecated version is published', () => {
    expect(page).toContain('**Deprecated since 2026-11-21, published until 2027-05-31**');
  });
});

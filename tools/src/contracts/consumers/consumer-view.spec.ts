import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonSchemaOf, ProductPriceChangedIntegrationEvent as First } from '@tradewind/contracts';
import { textOf } from '../check.js';
import { compareContracts } from '../compare/compare-contracts.js';
import { toReleasedContract } from '../released/released-contract.js';
import { consumerView, type ConsumerView } from './consumer-view.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

describe('Who reads what, as the code of the services says', () => {
  let view: ConsumerView;
  beforeAll(() => {
    view = consumerView(root, jsonSchemaOf);
  });

  it('names service, handler and fields', () => {
    expect(view.consumers).toContainEqual({
      service: 'basket',
      type: 'tradewind.ordering.order-started.v1',
      handler: 'SettleCheckoutWhenOrderStarted.handle',
      file: 'apps/basket/src/interface/integration-events/settle-checkout-when-order-started.controller.ts',
      fields: ['orderId', 'checkoutId', 'customerId'],
    });
  });

  it('counts a reader of a later version among those of the earlier ones, with what the upcaster reads', () => {
    expect(view.consumers).toContainEqual(
      expect.objectContaining({
        service: 'basket',
        type: First.type,
        readsAs: 'tradewind.catalog.product-price-changed.v2',
        fields: [
          'productId',
          'oldPrice.amount',
          'oldPrice.currency',
          'newPrice.amount',
          'newPrice.currency',
          'changedAt',
        ],
      }),
    );
  });

  it('leaves out events that nobody reads: each entry is a handler of a service', () => {
    const files = readdirSync(join(root, 'apps'), { recursive: true, encoding: 'utf8' }).map((file) => `apps/${file}`);
    const handlers = files
      .filter((file) => /^apps\/\w+\/src\/.*\.controller\.ts$/.test(file))
      .filter((file) => readFileSync(join(root, file), 'utf8').includes('@OnIntegrationEvent('));
    const entries = view.consumers.filter(({ readsAs }) => readsAs === undefined);
    expect([...new Set(entries.map(({ file }) => file))].sort()).toEqual(handlers.sort());
  });

  it('tells who publishes', () => {
    const services = view.publishers.map(({ service, type }) => `${service} ${type}`);
    expect(services).toContain('catalog tradewind.catalog.product-price-changed.v2');
    expect(services).toContain('identity tradewind.identity.user-registered.v1');
    expect(services).toContain('basket tradewind.basket.checkout-withdrawal-requested.v1');
    expect(services).toContain('ordering tradewind.ordering.checkout-rejected.v1');
    expect(services.filter((line) => /^(identity|catalog|basket) /.test(line)).sort()).toEqual([
      'basket tradewind.basket.basket-changed.v1',
      'basket tradewind.basket.basket-checked-out.v1',
      'basket tradewind.basket.checkout-withdrawal-requested.v1',
      'catalog tradewind.catalog.product-created.v1',
      'catalog tradewind.catalog.product-discontinued.v1',
      'catalog tradewind.catalog.product-price-changed.v2',
      'catalog tradewind.catalog.product-updated.v1',
      'identity tradewind.identity.email-confirmation-requested.v1',
      'identity tradewind.identity.password-changed.v1',
      'identity tradewind.identity.password-reset-requested.v1',
      'identity tradewind.identity.registration-with-taken-email-attempted.v1',
      'identity tradewind.identity.user-registered.v1',
    ]);
  });

  it('tells who breaks when a field is removed', () => {
    const released = toReleasedContract(First);
    const { newPrice: _removed, ...properties } = released.schema.properties!;
    const required = released.schema.required!.filter((name) => name !== 'newPrice');
    const today = { ...released, schema: { ...released.schema, properties, required } };
    const [complaint, ...others] = compareContracts(released, today).map((each) => textOf(each, view));
    expect(others).toEqual([]);
    expect(complaint).toContain('tradewind.catalog.product-price-changed.v1 newPrice: field-removed');
    expect(complaint).toContain('read by basket: CopyPriceWhenProductPriceChanged.handle');
  });
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Controller, Module } from '@nestjs/common';
import {
  ProductPriceChangedIntegrationEvent,
  ProductPriceChangedIntegrationEventV2,
  type ProductPriceChangedIntegrationEvent as PriceChanged,
} from '@tradewind/contracts';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { ServiceModule } from '@tradewind/platform';
import { eventually, startTestService, type TestService } from '@tradewind/testing';
import { startCatalog } from '../test-support/catalog-service.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const written: PriceChanged[] = [];

/** A consumer that was written when there was only one version. */
@Controller()
class PriceTags {
  @OnIntegrationEvent(ProductPriceChangedIntegrationEvent)
  handle({ data }: ReceivedEvent<typeof ProductPriceChangedIntegrationEvent>): Promise<void> {
    written.push(data);
    return Promise.resolve();
  }
}

function priceTagsModule() {
  @Module({
    imports: [ServiceModule.forRoot({ name: 'price-tags', schemas: [], migrations: [], refusals: [], access: {} })],
    controllers: [PriceTags],
  })
  class PriceTagsModule {}
  return Promise.resolve(PriceTagsModule);
}

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('A price change', () => {
  let catalog: TestService;
  let priceTags: TestService;
  beforeAll(async () => {
    catalog = await startCatalog();
    const env = { BROKER_URL: process.env['BROKER_URL']! };
    priceTags = await startTestService({ name: 'price-tags', module: priceTagsModule, env });
  }, 60_000);
  afterAll(() => Promise.all([priceTags?.stop(), catalog?.stop()]));

  const ask = (method: 'post' | 'put' | 'delete', path: string, body?: object) =>
    catalog.request[method](path)
      .auth(catalog.tokenFor({ roles: ['catalogue'] }), { type: 'bearer' })
      .send(body);

  async function product(): Promise<string> {
    const about = { name: 'Storm lantern', description: 'Burns.', brand: 'Harbour Lantern', category: 'Light' };
    const price = eur(5000);
    const { body } = await ask('post', '/products', { sku: 'TW-TWO', ...about, picture: 'lantern', price }).expect(201);
    return (body as { productId: string }).productId;
  }

  it('states its cause in its second version, and reaches a service that knows only the first version once', async () => {
    const productId = await product();
    await ask('put', `/products/${productId}/price`, eur(6000)).expect(204);
    const until = new Date(Date.now() + 60_000).toISOString();
    await ask('put', `/products/${productId}/sale`, { price: eur(4000), from: new Date().toISOString(), until }).expect(
      204,
    );
    await ask('delete', `/products/${productId}/sale`).expect(204);

    await eventually(() =>
      expect(written.map(({ oldPrice, newPrice }) => [oldPrice.amount, newPrice.amount])).toEqual([
        [5000, 6000],
        [6000, 4000],
        [4000, 6000],
      ]),
    );
    const second = await catalog.published(ProductPriceChangedIntegrationEventV2);
    expect(second.map(({ data }) => [data.previousPrice.amount, data.price.amount, data.cause])).toEqual([
      [5000, 6000, 'regular-price'],
      [6000, 4000, 'sale-started'],
      [4000, 6000, 'sale-ended'],
    ]);
    const first = await catalog.published(ProductPriceChangedIntegrationEvent);
    expect(first.map(({ id }) => id)).toEqual(second.map(({ id }) => id));
  });
});

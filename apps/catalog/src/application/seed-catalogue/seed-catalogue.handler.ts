import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Money } from '@tradewind/domain';
import { CreateProduct } from '../create-product/create-product.command.js';
import { PutProductOnSale } from '../put-product-on-sale/put-product-on-sale.command.js';
import { SeedCatalogue } from './seed-catalogue.command.js';
import type { SeedProduct } from './seed-product.js';
import { SeedingRecord } from './seeding-record.js';

const dayMs = 86_400_000;

/** Goes through the same commands as an operator, so that everybody hears of the products. */
@CommandHandler(SeedCatalogue)
export class SeedCatalogueHandler implements ICommandHandler<SeedCatalogue> {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly record: SeedingRecord,
  ) {}

  async execute({ products }: SeedCatalogue): Promise<number> {
    if (await this.record.isDone()) return 0;
    const inUse = await this.record.skusInUse(products.map(({ sku }) => sku));
    const missing = products.filter(({ sku }) => !inUse.has(sku));
    for (const product of missing) await this.add(product);
    await this.record.markDone();
    return missing.length;
  }

  private async add({ sku, price, sale, ...details }: SeedProduct): Promise<void> {
    const id = await this.commandBus.execute(new CreateProduct(sku, details, Money.of(price, 'EUR')));
    if (!sale) return;
    const from = new Date();
    const until = new Date(+from + sale.days * dayMs);
    await this.commandBus.execute(new PutProductOnSale(id, Money.of(sale.price, 'EUR'), from, until));
  }
}

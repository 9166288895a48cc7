import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Money } from '@tradewind/domain';
import { ProductRepository } from '../../domain/product/product.repository.js';
import { CreateProductCommand } from '../create-product/create-product.command.js';
import { PutProductOnSaleCommand } from '../put-product-on-sale/put-product-on-sale.command.js';
import { SeedCatalogueCommand } from './seed-catalogue.command.js';
import type { SeedProduct } from './products/seed-product.js';
import { SeedingRecord } from './seeding-record.js';

const dayMs = 86_400_000;

/** Executes the same commands as an operator, so that other services hear of the products. */
@CommandHandler(SeedCatalogueCommand)
export class SeedCatalogueHandler implements ICommandHandler<SeedCatalogueCommand> {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly products: ProductRepository,
    private readonly record: SeedingRecord,
  ) {}

  async execute({ products }: SeedCatalogueCommand): Promise<number> {
    if (await this.record.isDone()) return 0;
    const inUse = await this.products.skusInUse(products.map(({ sku }) => sku));
    const missing = products.filter(({ sku }) => !inUse.has(sku));
    for (const product of missing) await this.add(product);
    await this.record.markDone();
    return missing.length;
  }

  private async add({ sku, price, sale, ...details }: SeedProduct): Promise<void> {
    const id = await this.commandBus.execute(new CreateProductCommand(sku, details, Money.of(price, 'EUR')));
    if (!sale) return;
    const from = new Date();
    const until = new Date(+from + sale.days * dayMs);
    await this.commandBus.execute(new PutProductOnSaleCommand(id, Money.of(sale.price, 'EUR'), from, until));
  }
}

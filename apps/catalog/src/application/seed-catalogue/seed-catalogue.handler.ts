import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CurrentTransaction } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import { CreateProduct } from '../create-product/create-product.command.js';
import { PutProductOnSale } from '../put-product-on-sale/put-product-on-sale.command.js';
import { SeedCatalogue } from './seed-catalogue.command.js';
import type { SeedProduct } from './seed-product.js';

const dayMs = 86_400_000;

/** Goes through the same commands as an operator, so that everybody hears of the products. */
@CommandHandler(SeedCatalogue)
export class SeedCatalogueHandler implements ICommandHandler<SeedCatalogue> {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly transaction: CurrentTransaction,
  ) {}

  async execute({ products }: SeedCatalogue): Promise<number> {
    if (await this.catalogueHasProducts()) return 0;
    for (const product of products) await this.add(product);
    return products.length;
  }

  /** Locks out another instance that seeds at the same moment. */
  private async catalogueHasProducts(): Promise<boolean> {
    await this.transaction.manager.query(`SELECT pg_advisory_xact_lock(hashtext('seed the catalogue'))`);
    const rows: unknown[] = await this.transaction.manager.query('SELECT FROM product LIMIT 1');
    return rows.length > 0;
  }

  private async add({ sku, price, sale, ...details }: SeedProduct): Promise<void> {
    const id = await this.commandBus.execute(new CreateProduct(sku, details, Money.of(price, 'EUR')));
    if (!sale) return;
    const from = new Date();
    const until = new Date(+from + sale.days * dayMs);
    await this.commandBus.execute(new PutProductOnSale(id, Money.of(sale.price, 'EUR'), from, until));
  }
}

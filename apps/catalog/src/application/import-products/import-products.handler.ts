import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@tradewind/application';
import { newId } from '@tradewind/domain';
import { ImportProducts } from './import-products.command.js';
import { ImportWorker } from './import-worker.js';
import { ProductImports } from './product-imports.js';
import { withoutDuplicates } from './without-duplicates.js';

@CommandHandler(ImportProducts)
export class ImportProductsHandler implements ICommandHandler<ImportProducts> {
  constructor(
    private readonly imports: ProductImports,
    private readonly unitOfWork: UnitOfWork,
    private readonly worker: ImportWorker,
  ) {}

  async execute({ file }: ImportProducts): Promise<string> {
    const id = newId();
    await this.imports.add(id, withoutDuplicates(file));
    this.unitOfWork.afterCommit(() => this.worker.wake());
    return id;
  }
}

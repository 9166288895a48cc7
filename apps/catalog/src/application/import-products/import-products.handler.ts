import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@tradewind/application';
import { newId } from '@tradewind/domain';
import { ImportProducts } from './import-products.command.js';
import { ImportWorker } from './import-worker.js';
import { partsOf } from './product-file.js';
import { ProductImports } from './product-imports.js';

/** The whole file is taken, or nothing of it: its parts are written as they are read, in one transaction. */
@CommandHandler(ImportProducts)
export class ImportProductsHandler implements ICommandHandler<ImportProducts> {
  constructor(
    private readonly imports: ProductImports,
    private readonly unitOfWork: UnitOfWork,
    private readonly worker: ImportWorker,
  ) {}

  async execute({ file }: ImportProducts): Promise<string> {
    const id = newId();
    await this.imports.open(id);
    let parts = 0;
    let total = 0;
    let refused = 0;
    for await (const part of partsOf(file)) {
      await this.imports.addPart(id, parts++, part);
      total += part.size;
      refused += part.size - part.lines.length;
    }
    await this.imports.count(id, total, refused);
    this.unitOfWork.afterCommit(() => this.worker.wake());
    return id;
  }
}

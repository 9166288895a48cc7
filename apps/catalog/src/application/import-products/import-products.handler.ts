import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@tradewind/application';
import { newId } from '@tradewind/domain';
import { ProductImportRepository } from '../../domain/product-import/product-import.repository.js';
import { ImportWorker } from '../import-next-chunk/import-worker.js';
import { ImportProductsCommand } from './import-products.command.js';
import { chunksOf } from './product-file.js';

/** Accepts the whole file or nothing of it: the chunks are written as they are read, in one transaction. */
@CommandHandler(ImportProductsCommand)
export class ImportProductsHandler implements ICommandHandler<ImportProductsCommand> {
  constructor(
    private readonly imports: ProductImportRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly worker: ImportWorker,
  ) {}

  async execute({ file }: ImportProductsCommand): Promise<string> {
    const id = newId();
    await this.imports.open(id);
    let chunks = 0;
    let total = 0;
    let rejected = 0;
    for await (const chunk of chunksOf(file)) {
      await this.imports.addChunk(id, chunks++, chunk);
      total += chunk.size;
      rejected += chunk.size - chunk.lines.length;
    }
    await this.imports.setSize(id, total, rejected);
    this.unitOfWork.afterCommit(() => this.worker.wake());
    return id;
  }
}

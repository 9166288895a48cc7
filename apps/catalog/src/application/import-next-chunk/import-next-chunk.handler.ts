import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ImportLine } from '../../domain/product-import/import-line.js';
import { ProductImportRepository } from '../../domain/product-import/product-import.repository.js';
import { FirstLines } from './first-lines.js';
import { ImportNextChunkCommand } from './import-next-chunk.command.js';
import { ListingsImporter } from './listings-importer.js';

/** The products of a chunk and the progress of its import are one transaction, so an import continues where it was after a crash. */
@CommandHandler(ImportNextChunkCommand)
export class ImportNextChunkHandler implements ICommandHandler<ImportNextChunkCommand> {
  constructor(
    private readonly imports: ProductImportRepository,
    private readonly firstLines: FirstLines,
    private readonly importer: ListingsImporter,
  ) {}

  async execute(): Promise<boolean> {
    const importId = await this.imports.claim();
    if (!importId) return false;
    const lines = await this.imports.takeChunk(importId);
    if (lines) await this.process(importId, lines);
    else await this.imports.complete(importId);
    return true;
  }

  private async process(importId: string, lines: readonly ImportLine[]): Promise<void> {
    const { first, repeated } = await this.firstLines.of(importId, lines);
    const outcome = await this.importer.import(first);
    outcome.rejections.push(...repeated);
    await this.imports.addOutcome(importId, lines.length, outcome);
  }
}

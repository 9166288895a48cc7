import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ImportNextChunk } from './import-next-chunk.command.js';
import { ListingsImporter } from './listings-importer.js';
import { ProductImports } from './product-imports.js';

/** The products of a chunk and the progress of its import are one transaction: after a crash it goes on where it was. */
@CommandHandler(ImportNextChunk)
export class ImportNextChunkHandler implements ICommandHandler<ImportNextChunk> {
  constructor(
    private readonly imports: ProductImports,
    private readonly importer: ListingsImporter,
  ) {}

  async execute(): Promise<boolean> {
    const importId = await this.imports.claim();
    if (!importId) return false;
    const lines = await this.imports.takeChunk(importId);
    if (lines) await this.imports.advance(importId, lines.length, await this.importer.import(lines));
    else await this.imports.complete(importId);
    return true;
  }
}

import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FirstLines } from './first-lines.js';
import type { ImportLine } from './import-line.js';
import { ImportNextChunk } from './import-next-chunk.command.js';
import { ListingsImporter } from './listings-importer.js';
import { ProductImports } from './product-imports.js';

/** The products of a chunk and the progress of its import are one transaction: after a crash it goes on where it was. */
@CommandHandler(ImportNextChunk)
export class ImportNextChunkHandler implements ICommandHandler<ImportNextChunk> {
  constructor(
    private readonly imports: ProductImports,
    private readonly firstLines: FirstLines,
    private readonly importer: ListingsImporter,
  ) {}

  async execute(): Promise<boolean> {
    const importId = await this.imports.claim();
    if (!importId) return false;
    const lines = await this.imports.takeChunk(importId);
    if (lines) await this.work(importId, lines);
    else await this.imports.complete(importId);
    return true;
  }

  private async work(importId: string, lines: readonly ImportLine[]): Promise<void> {
    const { first, repeated } = await this.firstLines.of(importId, lines);
    const outcome = await this.importer.import(first);
    outcome.rejections.push(...repeated);
    await this.imports.advance(importId, lines.length, outcome);
  }
}

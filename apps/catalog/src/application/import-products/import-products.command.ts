import { Command } from '@nestjs/cqrs';
import type { ProductFile } from './product-file.js';

/** Accepts a product file, to be worked through in the background. Answers with the id of the import. */
export class ImportProductsCommand extends Command<string> {
  constructor(readonly file: ProductFile) {
    super();
  }
}

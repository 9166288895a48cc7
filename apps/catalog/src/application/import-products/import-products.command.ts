import { Command } from '@nestjs/cqrs';
import type { ProductFile } from './product-file.js';

/** Accepts a product file and processes it in the background. Returns the id of the import. */
export class ImportProductsCommand extends Command<string> {
  constructor(readonly file: ProductFile) {
    super();
  }
}

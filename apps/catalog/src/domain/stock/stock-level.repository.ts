import type { StockLevel } from './stock-level.js';

/** Catalog's own copy of how many pieces of each product are available. */
export abstract class StockLevelRepository {
  /** Ignores a level that is older than the one that is known. The product itself need not be known. */
  abstract copy(level: StockLevel): Promise<void>;
}

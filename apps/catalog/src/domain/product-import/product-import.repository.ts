import type { ImportLine, Rejection } from './import-line.js';

/** The next lines of a product file, and what was rejected while they were read. */
export interface ImportChunk {
  readonly lines: ImportLine[];
  readonly rejections: Rejection[];
  /** How many lines of the file this chunk covers, the rejected ones included. */
  readonly size: number;
}

/** What became of the lines of one chunk. */
export interface ImportOutcome {
  created: number;
  updated: number;
  unchanged: number;
  readonly rejections: Rejection[];
}

/** The imports of product files, with the lines that still wait to be processed. */
export abstract class ProductImportRepository {
  /** Opens an import whose file is still being read. No instance processes it before the transaction ends. */
  abstract open(id: string): Promise<void>;

  abstract addChunk(id: string, number: number, chunk: ImportChunk): Promise<void>;

  /** Stores how many lines the file has, and how many of them are already rejected. */
  abstract setSize(id: string, total: number, rejected: number): Promise<void>;

  /** The oldest open import that no other instance processes, locked until the transaction ends. */
  abstract claim(): Promise<string | undefined>;

  /** Removes the next chunk and returns its lines; undefined when no chunk is left. */
  abstract takeChunk(id: string): Promise<ImportLine[] | undefined>;

  /** Remembers the code of each line. Returns the number of the first line of the file with each code. */
  abstract rememberSkus(id: string, lines: readonly ImportLine[]): Promise<Map<string, number>>;

  abstract addOutcome(id: string, lines: number, outcome: ImportOutcome): Promise<void>;

  abstract complete(id: string): Promise<void>;
}

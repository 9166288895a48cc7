import { CreateProducts1761000000001 } from './1761000000001-create-products.js';
import { CreateProductSearch1761000000002 } from './1761000000002-create-product-search.js';
import { CreateProductImports1761000000003 } from './1761000000003-create-product-imports.js';
import { SearchALargeCatalogue1761000000004 } from './1761000000004-search-a-large-catalogue.js';
import { RecordTheSeeding1761000000005 } from './1761000000005-record-the-seeding.js';
import { StreamProductImports1761000000006 } from './1761000000006-stream-product-imports.js';
import { NameTablesInThePlural1761000000007 } from './1761000000007-name-tables-in-the-plural.js';
import { KeepStockLevels1761000000008 } from './1761000000008-keep-stock-levels.js';
import { CountPurchases1761000000009 } from './1761000000009-count-purchases.js';

export const migrations = [
  CreateProducts1761000000001,
  CreateProductSearch1761000000002,
  CreateProductImports1761000000003,
  SearchALargeCatalogue1761000000004,
  RecordTheSeeding1761000000005,
  StreamProductImports1761000000006,
  NameTablesInThePlural1761000000007,
  KeepStockLevels1761000000008,
  CountPurchases1761000000009,
];

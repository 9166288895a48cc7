import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SchemaFolder } from './schema-folder.js';

const types = new Map([
  ['catalog', 'export type Product = string;\n'],
  ['basket', 'export type Basket = number;\n'],
]);

describe('The folder of generated types', () => {
  const newFolder = () => new SchemaFolder(join(mkdtempSync(join(tmpdir(), 'schema-')), 'api/schema'));

  it('has nothing to complain about after it was written', () => {
    const folder = newFolder();
    folder.write(types);
    expect(folder.complaints(types)).toEqual([]);
  });

  it('complains about types that are missing, that differ, and that are of no document', () => {
    const folder = newFolder();
    folder.write(types);
    writeFileSync(join(folder.path, 'warehouse.ts'), '');
    const changed = new Map([
      ['catalog', 'export type Product = number;\n'],
      ['basket', types.get('basket')!],
      ['ordering', 'export type Order = string;\n'],
    ]);
    expect(folder.complaints(changed)).toEqual([
      'warehouse.ts is of no document',
      'catalog.ts is not what the OpenAPI document of catalog says',
      'ordering.ts is not what the OpenAPI document of ordering says',
    ]);
  });

  it('loses the types of a service that is gone', () => {
    const folder = newFolder();
    folder.write(types);
    folder.write(new Map([['catalog', types.get('catalog')!]]));
    expect(readdirSync(folder.path)).toEqual(['catalog.ts']);
  });
});

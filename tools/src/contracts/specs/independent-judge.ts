import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { check_compat as staysCompatible, initSync } from 'jsoncompat';
import type { JsonSchemaNode } from '../compare/json-schema-node.js';

const folder = dirname(createRequire(import.meta.url).resolve('jsoncompat'));
initSync({ module: readFileSync(join(folder, 'jsoncompat_wasm_bg.wasm')) });

/** Whether readers of each schema understand what is written by the other, according to an independent library. */
export function isCompatibleByAnother(released: JsonSchemaNode, today: JsonSchemaNode): boolean {
  return staysCompatible(JSON.stringify(released), JSON.stringify(today), 'both');
}

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const released = new URL('../../released/', import.meta.url);
const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
ajv.addKeyword('x-personal');

/** A contract as it was released, with a JSON Schema validator that is independent of Zod. */
export interface ReleasedFile {
  readonly type: string;
  readonly key: string;
  readonly validate: ValidateFunction;
  readonly samples: ReadonlyArray<readonly [name: string, data: Record<string, unknown>]>;
}

export function releasedFiles(): ReleasedFile[] {
  const files = readdirSync(released).filter((name) => name.startsWith('tradewind.'));
  return files.map((file) => {
    const { type, key, schema } = read(file) as { type: string; key: string; schema: object };
    const names = readdirSync(new URL(`samples/${type}/`, released));
    const samples = names.map((name) => [name.replace('.json', ''), read(`samples/${type}/${name}`)] as const);
    return { type, key, validate: ajv.compile(schema), samples };
  });
}

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(file, released), 'utf8')) as Record<string, unknown>;
}

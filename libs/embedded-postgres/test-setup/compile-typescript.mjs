import { transformSync, version } from '@swc/core';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const options = {
  swcrc: false,
  sourceMaps: 'inline',
  inlineSourcesContent: false,
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
/** What is compiled stays here. */
export const cacheFolder = fileURLToPath(new URL('../../../node_modules/.cache/tradewind-specs/', import.meta.url));
const sha256 = (...texts) => texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');
mkdirSync(cacheFolder, { recursive: true });

/** Compiles one file as `tsc` does, without checking types. Each version of a file is compiled once for all processes. */
export function compileTypeScript(file) {
  const source = readFileSync(file, 'utf8');
  const compiled = join(cacheFolder, `${sha256(file)}.js`);
  const key = sha256(version, JSON.stringify(options), source);
  const known = read(compiled);
  if (known?.startsWith(`${key}\n`)) return known.slice(key.length + 1);
  const { code } = transformSync(source, { ...options, filename: file });
  write(compiled, `${key}\n${code}`);
  return code;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Readers see the whole file or none, whoever writes it at the same time. */
function write(file, text) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

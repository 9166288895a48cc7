import { transformFile } from '@swc/core';
import { fileURLToPath } from 'node:url';

/** Lets Jest's own process, and processes that specs start, import TypeScript sources: Jest transforms no modules there. */
export async function resolve(specifier, context, next) {
  const relative = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
  return next(relative ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const jsc = {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  };
  const options = { swcrc: false, module: { type: 'es6' }, jsc };
  const { code } = await transformFile(fileURLToPath(url), options);
  return { format: 'module', source: code, shortCircuit: true };
}

import { fileURLToPath } from 'node:url';
import { compileTypeScript } from './compile-typescript.mjs';

const isTypeScript = (url) => url !== undefined && url.startsWith('file:') && url.split('?', 1)[0].endsWith('.ts');

/** Lets the processes that run specs, and those that specs start, import TypeScript sources. */
export function resolve(specifier, context, next) {
  const relative = specifier.startsWith('.') && isTypeScript(context.parentURL);
  return next(relative ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

/** The runner adds a query to the address of a spec. */
export function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  return { format: 'module', source: compileTypeScript(fileURLToPath(url)), shortCircuit: true };
}

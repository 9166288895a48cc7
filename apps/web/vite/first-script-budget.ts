import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/**
 * Fails a build whose first script is larger than `bytes` when gzipped. The first script is what a browser must load before
 * it shows anything: the entry, and what that imports without waiting for a screen.
 */
export function firstScriptBudget(bytes: number): Plugin {
  return {
    name: 'tradewind:first-script-budget',
    apply: 'build',
    // Until a bundle is written, Vite adds to it which files each screen needs.
    writeBundle(_, bundle) {
      const chunks = firstChunks(bundle);
      const sizes = chunks.map(({ fileName, code }) => ({ fileName, size: gzipSync(code).length }));
      const sum = sizes.reduce((total, { size }) => total + size, 0);
      if (sum <= bytes) return;
      const list = sizes.sort((a, b) => b.size - a.size).map(({ fileName, size }) => `  ${size} ${fileName}`);
      this.error(`The first script has ${sum} bytes gzipped, and may have ${bytes}:\n${list.join('\n')}`);
    },
  };
}

function firstChunks(bundle: Rollup.OutputBundle): Rollup.OutputChunk[] {
  const found = new Set<Rollup.OutputChunk>();
  const visit = (output: Rollup.OutputAsset | Rollup.OutputChunk | undefined) => {
    if (output?.type !== 'chunk' || found.has(output)) return;
    found.add(output);
    for (const name of output.imports) visit(bundle[name]);
  };
  for (const output of Object.values(bundle)) if (output.type === 'chunk' && output.isEntry) visit(output);
  return [...found];
}

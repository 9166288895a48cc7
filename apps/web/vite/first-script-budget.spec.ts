import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { firstScriptBudget } from './first-script-budget.js';

const kilobyte = 1_000;
/** Text that does not become smaller by compression, apart from its alphabet. */
const noise = (bytes: number) => `export const noise = ${JSON.stringify(randomBytes(bytes).toString('base64'))};\n`;

/** Builds an app of an entry, a module that it imports, and a screen that it loads later. */
async function buildWith(
  budget: number,
  sizes: { readonly shared: number; readonly screen: number },
): Promise<unknown> {
  const root = mkdtempSync(join(tmpdir(), 'budget-'));
  writeFileSync(join(root, 'index.html'), '<script type="module" src="/main.js"></script>');
  const load = "console.log(noise);\nvoid import('./screen.js').then((screen) => console.log(screen.noise));\n";
  writeFileSync(join(root, 'main.js'), `import { noise } from './shared.js';\n${load}`);
  writeFileSync(join(root, 'shared.js'), noise(sizes.shared));
  writeFileSync(join(root, 'screen.js'), noise(sizes.screen));
  return build({ root, configFile: false, logLevel: 'silent', plugins: [firstScriptBudget(budget)] });
}

describe('The budget of the first script', () => {
  it('is kept by what is loaded later, however large it is', async () => {
    await expect(buildWith(20 * kilobyte, { shared: 10 * kilobyte, screen: 90 * kilobyte })).resolves.toBeDefined();
  });

  it('is exceeded by what the entry imports', async () => {
    await expect(buildWith(20 * kilobyte, { shared: 30 * kilobyte, screen: 1 })).rejects.toThrow(
      /The first script has \d{5} bytes gzipped, and may have 20000:\n {2}\d{5} assets\/index-/,
    );
  });
});

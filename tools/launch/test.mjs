import './require-node.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installWhatIsMissing } from './install.mjs';
import { giveUp, root } from './terms.mjs';

await installWhatIsMissing();
const report = await runJest(process.argv.slice(2));
const skipped = report.testResults.flatMap((file) =>
  file.assertionResults.filter(({ status }) => status === 'pending' || status === 'todo'),
);
if (skipped.length > 0) {
  console.log('\nSkipped:');
  for (const { fullName } of skipped) console.log(`  ${fullName}`);
}
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
console.log(
  `\n${report.numPassedTests} passed, ${report.numFailedTests + broken.length} failed, ${skipped.length} skipped`,
);
process.exitCode = report.success ? 0 : 1;

/** Jest's own exit code counts as well: it knows of failures outside any test. */
async function runJest(args) {
  const directory = mkdtempSync(join(tmpdir(), 'tradewind-report-'));
  const file = join(directory, 'report.json');
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${file}`, ...args];
  const code = await new Promise((resolve) => {
    const flags = ['--experimental-vm-modules', '--no-warnings'];
    const child = spawn(process.execPath, [...flags, ...jest], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', resolve);
  });
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return { ...report, success: report.success && code === 0 };
  } catch {
    return giveUp(`Jest ended with ${code} and left no report.\n0 passed, 1 failed, 0 skipped`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

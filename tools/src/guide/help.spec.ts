import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const tools = fileURLToPath(new URL('../../', import.meta.url));
const commands = readdirSync(join(tools, 'usage')).map((file) => file.replace('.txt', ''));
const usageOf = (command: string) => readFileSync(join(tools, 'usage', `${command}.txt`), 'utf8');

/** What starts the commands, and nothing that would have to be installed or built. */
function launchersAlone(): string {
  const directory = mkdtempSync(join(tmpdir(), 'launchers-'));
  for (const folder of ['launch', 'usage'])
    cpSync(join(tools, folder), join(directory, 'tools', folder), { recursive: true });
  return join(directory, 'tools/launch');
}

describe('The help of a command', () => {
  const launchers = launchersAlone();

  it.each(commands)('is there before anything is installed or built: %s', (command) => {
    const printed = execFileSync(process.execPath, [join(launchers, `${command}.mjs`), '--help'], { encoding: 'utf8' });
    expect(printed).toBe(usageOf(command));
    expect(usageOf(command)).toMatch(new RegExp(`^Usage: npm run ${command} -- `));
  });

  it('names all benchmarks', () => {
    const bench = join(tools, 'src/bench');
    const files = readdirSync(bench, { recursive: true, encoding: 'utf8' }).filter(
      (it) => /\w-benchmark.ts$/.test(it) && !it.startsWith('runner'),
    );
    const names = files.flatMap((file) => [
      ...readFileSync(join(bench, file), 'utf8').matchAll(/^ {2}name: '([\w-]+)'/gm),
    ]);
    expect(names).toHaveLength(files.length);
    for (const [, name] of names) expect(usageOf('bench')).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

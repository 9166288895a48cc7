import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../demo/demo-options.js';
import { GenerateError } from './generate-error.js';

const tsc = join(repository, 'node_modules/typescript/bin/tsc');

/** The steps after the files have been written. Each runs as a separate process, so that it sees the files. */
export const steps = {
  /** Links a new app or unlinks a removed one, also in package-lock.json. */
  install: () =>
    run('npm install', npm(), ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']),
  /** Compiles only the contracts. Code that depends on them is compiled when it is run next. */
  compile: () => run('compile', process.execPath, [tsc, '-b', 'libs/contracts/tsconfig.lib.json']),
  release: () => runTool('contracts', 'release'),
  catalogue: () => runTool('contracts', 'catalogue'),
  sync: () => runTool('generate', 'sync'),
} as const;

export type Step = keyof typeof steps;

/** Removes the folder with its compiled output. */
export function removeFolder(folder: string): void {
  rmSync(join(repository, folder), { recursive: true, force: true });
}

function runTool(tool: string, command: string): void {
  run(`npm run ${tool} -- ${command}`, process.execPath, [join(repository, 'tools/dist', tool, 'main.js'), command]);
}

function run(name: string, program: string, args: string[]): void {
  const shell = process.platform === 'win32' && program.endsWith('.cmd');
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: repository, encoding: 'utf8', shell });
  if (status !== 0) throw new GenerateError(`${name} failed after the files were written:\n${stdout}${stderr}`);
}

const npm = (): string => (process.platform === 'win32' ? 'npm.cmd' : 'npm');

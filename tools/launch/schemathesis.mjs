import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root } from './terms.mjs';

const wanted = join(root, 'tools/src/fuzz/requirements.txt');
const directory = join(root, '.tradewind/schemathesis');
const installed = join(directory, 'requirements.txt');

/** Installs Schemathesis, a Python program, in a virtual environment of this workspace, unless that has the wanted version. */
export function installSchemathesis() {
  if (existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(wanted, 'utf8')) return;
  console.log('Installing Schemathesis (pip) …');
  run('python3', ['-m', 'venv', '--clear', directory]);
  run(join(directory, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '--requirement', wanted]);
  copyFileSync(wanted, installed);
}

function run(program, args) {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error?.code === 'ENOENT') giveUp('Fuzzing needs Python 3.10 or newer with venv and pip (Debian: python3-venv).');
  if (status !== 0) giveUp(`${stderr?.trim()}\n\nSchemathesis could not be installed; the reason is above.`);
}

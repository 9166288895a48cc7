import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, secondsSince } from './terms.mjs';

const heartbeatMs = 5_000;

/** Installs the dependencies when they are missing or older than the lock file. */
export async function installWhatIsMissing() {
  if (isInstalled()) return;
  const start = Date.now();
  console.log('Installing dependencies (npm ci) …');
  const heartbeat = setInterval(() => console.log(`  … ${secondsSince(start)}`), heartbeatMs);
  const { code, output } = await npmCi();
  clearInterval(heartbeat);
  if (code !== 0) giveUp(`${output.split('\n').slice(-25).join('\n')}\n\n${reasonOf(output)}`);
  console.log(`  dependencies installed in ${secondsSince(start)}`);
}

function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function npmCi() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return new Promise((resolve) => {
    const options = { cwd: root, shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] };
    const child = spawn(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}

function reasonOf(output) {
  if (/ENOSPC/.test(output)) return 'The disk is full: the dependencies could not be installed.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/i.test(output)) {
    return 'The dependencies could not be installed: the npm registry is not reachable. Is there a network connection?';
  }
  if (/EACCES|EPERM/.test(output)) return 'The dependencies could not be installed: this user may not write here.';
  return 'The dependencies could not be installed; what npm said is above.';
}

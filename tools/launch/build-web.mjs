import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, secondsSince } from './terms.mjs';

const app = join(root, 'apps/web');
const build = join(app, 'dist/index.html');

/** Builds the web app if its sources have changed since it was built. It runs beside whatever the caller does meanwhile. */
export async function buildWeb() {
  if (existsSync(build) && newest(sources()) < statSync(build).mtimeMs) return;
  const start = Date.now();
  const { code, output } = await vite('build');
  if (code !== 0) giveUp(`The web app could not be built:\n${output}`);
  console.error(`Web app built in ${secondsSince(start)}`);
}

function vite(command) {
  return new Promise((resolve) => {
    const args = [join(root, 'node_modules/vite/bin/vite.js'), command, '--logLevel', 'warn'];
    const child = spawn(process.execPath, args, { cwd: app, stdio: ['ignore', 'pipe', 'pipe'] });
    const end = () => child.kill();
    process.once('exit', end);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      process.off('exit', end);
      resolve({ code, output: output.trim() });
    });
  });
}

/** Everything that goes into the build: the app, the libraries that it imports, and the versions of all packages. */
function sources() {
  const { dependencies } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
  const libraries = Object.keys(dependencies).filter((name) => name.startsWith('@tradewind/'));
  const own = readdirSync(app).filter((name) => !['dist', 'out-tsc', 'node_modules', 'journeys'].includes(name));
  return [
    join(root, 'package-lock.json'),
    ...own.map((name) => join(app, name)),
    ...libraries.map((name) => join(root, 'libs', name.slice('@tradewind/'.length), 'src')),
  ];
}

/** When one of the paths, or something below it, was changed last. A folder changes when a file is added or taken away. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const status = statSync(path);
      if (!status.isDirectory()) return status.mtimeMs;
      return Math.max(status.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
    }),
  );
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../launch/terms.mjs';
import { runApp } from './run-app.mjs';

/** What an app of its own needs in addition to the packed libraries and what they declare. */
const OWN = ['@nestjs/platform-fastify', '@types/node'];
const LIBRARIES = ['domain', 'trail', 'contracts', 'application', 'broker', 'messaging'];
const tsc = join(root, 'node_modules/typescript/bin/tsc');

/**
 * Packs the libraries, installs them into an empty Nest app outside the workspace, and lets the app of the README publish and
 * receive one event. Third-party packages are linked from the workspace, but only those that the packages declare.
 */
const folder = mkdtempSync(join(tmpdir(), 'tradewind-app-'));
try {
  execFileSync(
    process.execPath,
    [tsc, '-b', 'libs/messaging/tsconfig.lib.json', 'libs/embedded-postgres/tsconfig.lib.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  const declared = LIBRARIES.flatMap(install);
  for (const name of new Set([...OWN, ...declared])) if (!name.startsWith('@tradewind/')) link(name);
  writeApp();
  execFileSync(process.execPath, [tsc, '-p', folder], { stdio: 'inherit' });
  await runApp(folder, 'Welcome, Mara Lind');
  console.log('The packed libraries published and received an event in an app of their own.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Returns the names of the packages that the library declares. */
function install(library) {
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], join(root, 'libs', library)));
  const target = join(folder, 'node_modules/@tradewind', library);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', target, '--strip-components=1']);
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
}

function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function link(name) {
  const target = join(folder, 'node_modules', name);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), target, 'dir');
}

/** The app is the one that the README of the messaging library shows. */
function writeApp() {
  const readme = readFileSync(join(root, 'libs/messaging/README.md'), 'utf8');
  writeFileSync(join(folder, 'main.ts'), /```ts\n([\s\S]*?)```/.exec(readme)[1]);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'app', type: 'module', private: true }));
  const compilerOptions = {
    ...{ target: 'ES2023', module: 'nodenext', strict: true, skipLibCheck: true, types: ['node'] },
    ...{ experimentalDecorators: true, emitDecoratorMetadata: true, useDefineForClassFields: false },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
}

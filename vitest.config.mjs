import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/vitest/longest-first.mjs';

const inWorkspace = (path) => fileURLToPath(new URL(path, import.meta.url));
const foldersOf = (directory) => readdirSync(inWorkspace(directory)).map((name) => `${directory}/${name}`);
const workspaces = [...foldersOf('apps'), ...foldersOf('libs'), 'tools'].filter((folder) =>
  existsSync(inWorkspace(`${folder}/package.json`)),
);

/** Files share their process, and Node itself loads the sources, so that a worker loads each module once per project. */
const project = (folder) => ({
  ssr: {
    resolve: { conditions: ['@tradewind/source', 'node'], externalConditions: ['@tradewind/source', 'node'] },
  },
  test: {
    name: basename(folder),
    root: inWorkspace(folder),
    include: ['{src,vite}/**/*.spec.ts'],
    pool: 'forks',
    isolate: false,
    setupFiles: inWorkspace('libs/embedded-postgres/test-setup/own-environment.mjs'),
    execArgv: [
      '--enable-source-maps',
      '--import',
      inWorkspace('libs/embedded-postgres/test-setup/register-typescript.mjs'),
    ],
    experimental: { viteModuleRunner: false, nodeLoader: false },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    sequence: { hooks: 'list' },
  },
});

export default defineConfig({
  test: {
    projects: workspaces.map(project),
    maxWorkers: 3,
    globalSetup: 'libs/embedded-postgres/test-setup/global-setup.mjs',
    sequence: { sequencer: LongestFirst },
    disableConsoleIntercept: true,
    slowTestThreshold: 5_000,
  },
});

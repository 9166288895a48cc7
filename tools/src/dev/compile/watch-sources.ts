import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { compilerOptions } from './compiler-options.js';
import type { Round, Sources } from './round.js';
import { Rounds } from './rounds.js';

const excluded = ['**/node_modules', '**/dist', '**/out-tsc'];

/**
 * Compiles all services in one program that stays in memory, now and whenever a file of theirs is saved. `tsc -b --watch` makes
 * each project's program anew, and so takes seconds for what takes this one tenths of a second.
 */
export function watchSources(sources: Sources, onRound: (round: Round) => void): { close(): void } {
  const { workspace, entries } = sources;
  const host = ts.createWatchCompilerHost(
    [...Object.values(entries), ...exportedFiles(workspace), ...declarations(workspace)],
    compilerOptions(workspace),
    ts.sys,
    ts.createSemanticDiagnosticsBuilderProgram,
    () => undefined,
    () => undefined,
  );
  const rounds = new Rounds(sources);
  host.afterProgramCreate = (program) => onRound(rounds.next(program));
  return ts.createWatchProgram(host);
}

/** Of the libraries. Nothing is written for files that are found by way of `node_modules` alone. */
function exportedFiles(workspace: string): readonly string[] {
  return ts.sys.readDirectory(workspace, ['.json'], excluded, ['libs/*/package.json']).flatMap((file) => {
    const { exports = {} } = JSON.parse(readFileSync(file, 'utf8')) as { exports?: Record<string, unknown> };
    const sources = Object.values(exports).map((it) => (it as Record<string, string>)['@tradewind/source']);
    return sources.flatMap((source) => (source === undefined ? [] : join(dirname(file), source)));
  });
}

/** What the projects declare about packages without types; no file imports it. */
function declarations(workspace: string): readonly string[] {
  return ts.sys.readDirectory(workspace, ['.d.ts'], excluded, ['apps/*/src/**/*', 'libs/*/src/**/*']);
}

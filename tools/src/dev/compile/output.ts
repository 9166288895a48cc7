import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type ts from 'typescript';

/** Matches the sources of a project: its folder, and the file below `src`. */
const source = /^(.*\/(?:apps|libs)\/[^/]+)\/src\/(.*)$/;

export function isSource(file: string): boolean {
  return source.test(file) && !file.endsWith('.d.ts') && !file.includes('/node_modules/');
}

/** Writes what `tsc -b` would write to `dist`, JavaScript and source map. */
export function writeOutput(program: ts.Program, file: string): void {
  program.emit(program.getSourceFile(file), (output, text) => {
    const [, project, path] = source.exec(output)!;
    const target = join(project!, 'dist', path!);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, target.endsWith('.map') ? withSources(text, dirname(target), dirname(file)) : text);
    forgetBuild(project!);
  });
}

/** The compiler takes the map to lie beside its source. */
function withSources(map: string, from: string, to: string): string {
  const { sources, ...rest } = JSON.parse(map) as { sources: string[] };
  return JSON.stringify({
    ...rest,
    sources: sources.map((name) => relative(from, join(to, name)).replaceAll('\\', '/')),
  });
}

/** Else `tsc -b` would take the file for its own, also when the source is put back as it was. */
function forgetBuild(project: string): void {
  const dist = join(project, 'dist');
  for (const file of readdirSync(dist)) if (file.endsWith('.tsbuildinfo')) rmSync(join(dist, file));
}

import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { useCodePlaces, type CodePlace, type CodePlaces } from '@tradewind/trail';

/** A class of the compiled code: the place of its name, counted from 0. */
interface CompiledClass {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const classes = /^(?:export )?(?:let \w+ = (?:\w+ = )?)?class (\w+)/gm;
const handled = /\bCommandHandler\((\w+)\)/g;
const imported = /['"](\.{1,2}\/[^'"]+\.js)['"]/g;

/** Lets the steps of this process say where their code is. Where that can't be found out, they do not. */
export async function tellCodePlaces(main: string): Promise<void> {
  await readCodePlaces(main).then(useCodePlaces, () => undefined);
}

/**
 * Finds the classes of a compiled service; a command is where its handler is. It follows the imports, so it knows what runs and
 * nothing else, and source maps lead to the lines of the source.
 *
 * @param main the file that starts the service
 */
export async function readCodePlaces(main: string): Promise<CodePlaces> {
  const root = workspaceOf(dirname(main));
  const declared = new Map<string, CompiledClass>();
  const handlers = new Map<string, CompiledClass>();
  const files = new Set([main]);
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => '');
    for (const [, name = ''] of text.matchAll(imported)) files.add(resolve(dirname(file), name));
    const found = classesOf(file, text);
    for (const [name, place] of found) declared.set(name, place);
    for (const [, command = ''] of text.matchAll(handled)) if (found[0]) handlers.set(command, found[0][1]);
  }
  const places = new Map<string, CodePlace | undefined>();
  return (name) => {
    const found = handlers.get(name) ?? declared.get(name);
    if (found && !places.has(name)) places.set(name, placeOf(found, root));
    return places.get(name);
  };
}

function classesOf(file: string, text: string): (readonly [name: string, place: CompiledClass])[] {
  return [...text.matchAll(classes)].map(({ 0: declaration, 1: name = '', index }) => {
    const before = text.slice(0, index + declaration.length - name.length).split('\n');
    return [name, { file, line: before.length - 1, column: before.at(-1)!.length }];
  });
}

function placeOf({ file, line, column }: CompiledClass, root: string): CodePlace | undefined {
  if (!existsSync(`${file}.map`)) return undefined;
  const entry = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload).findEntry(
    line,
    column,
  );
  if (!('originalSource' in entry)) return undefined;
  const source = relative(root, resolve(dirname(file), entry.originalSource));
  return { file: source.split(sep).join('/'), line: entry.originalLine + 1 };
}

/** The folder of all packages. */
function workspaceOf(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"workspaces"')) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('There is no workspace around the service.');
  return workspaceOf(parent);
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GenerateError } from '../generate-error.js';
import type { WorkspaceChanges } from '../workspace-changes.js';
import { hasConstant, withElement, withImport } from './edit-source.js';

/** Adds a class to one of the lists of a service: `controllers`, `commandHandlers` or `domainEventHandlersInOrder`. @throws GenerateError */
export function addToService(
  changes: WorkspaceChanges,
  service: string,
  list: 'controllers' | 'commandHandlers' | 'domainEventHandlersInOrder',
  { name, file }: { readonly name: string; readonly file: string },
): void {
  const source = `apps/${service}/src`;
  const files = readdirSync(join(changes.root, source)).filter((each) => each.endsWith('.ts'));
  const place = files.map((each) => `${source}/${each}`).find((each) => hasConstant(changes.read(each), list));
  if (!place)
    throw new GenerateError(`No file of ${source} has a list \`const ${list} = […]\` to which ${name} could be added.`);
  changes.edit(place, (text) => withElement(withImport(text, `import { ${name} } from './${file}.js';`), list, name));
}

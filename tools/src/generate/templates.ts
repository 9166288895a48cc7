import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../demo/demo-options.js';
import type { WorkspaceChanges } from './workspace-changes.js';

const folder = join(repository, 'tools/src/generate/templates');
const suffix = '.template';

/** The values of the placeholders. The key for `__Aggregate__` is `Aggregate`. */
export type Values = Readonly<Record<string, string>>;

/** Adds every file of a template folder below `target`. Placeholders are filled in, also in the paths. */
export function addTemplates(changes: WorkspaceChanges, name: string, target: string, values: Values): void {
  const files = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((path) => path.endsWith(suffix)).sort()) {
    const text = readFileSync(join(folder, name, file), 'utf8');
    const path = filled(file.slice(0, -suffix.length).replaceAll('\\', '/'), values);
    changes.write(`${target}/${path}`, filled(text, values));
  }
}

/** Fills in the placeholders. Throws when one has no value, because the template and its generator do not match. */
export function filled(text: string, values: Values): string {
  return text.replaceAll(/__([A-Za-z][A-Za-z _-]*?)__/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${placeholder} stands for nothing in\n${text}`);
    return value;
  });
}

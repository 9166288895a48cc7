import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './workspace-root.mjs';

/** Every library with its layer, which is a tag in `nx.tags` of its package.json. */
export function layersOfLibraries() {
  return readdirSync(join(workspaceRoot, 'libs')).map((library) => {
    const { nx } = JSON.parse(readFileSync(join(workspaceRoot, 'libs', library, 'package.json'), 'utf8'));
    const layer = nx.tags.find((tag) => tag.startsWith('layer:'))?.slice('layer:'.length);
    if (!layer) throw new Error(`libs/${library} has no layer: add a tag such as layer:application to nx.tags`);
    return { library, layer };
  });
}

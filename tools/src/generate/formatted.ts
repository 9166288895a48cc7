import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { WorkspaceChanges } from './workspace-changes.js';

/** Formats the source files among the changes, as `npm run format` does. */
export async function formatSources(changes: WorkspaceChanges): Promise<void> {
  for (const { file, text } of changes.list()) {
    if (text === undefined || !/\.(ts|mjs)$|apps\/[^/]+\/package\.json$/.test(file)) continue;
    const config = await resolveConfig(join(changes.root, file));
    changes.write(file, await format(text, { ...config, filepath: file }));
  }
}

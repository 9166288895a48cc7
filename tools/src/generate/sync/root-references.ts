import type { WorkspaceChanges } from '../workspace-changes.js';

/** `tsconfig.json` of the workspace: every library, every app and the tools. */
export function rootReferences(changes: WorkspaceChanges): string {
  const projects = ['libs', 'apps'].flatMap((parent) =>
    changes.foldersWith('tsconfig.json', parent).map((name) => `./${parent}/${name}`),
  );
  const references = [...projects, './tools'].map((path) => ({ path }));
  return `${JSON.stringify({ files: [], references }, null, 2)}\n`;
}

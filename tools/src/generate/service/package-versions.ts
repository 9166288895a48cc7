import type { WorkspaceChanges } from '../workspace-changes.js';

interface Package {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

/** Replaces the empty versions in a package.json with the versions that the other apps use. */
export function withVersions(text: string, changes: WorkspaceChanges): string {
  const others = changes
    .foldersWith('package.json', 'apps')
    .map((app) => JSON.parse(changes.read(`apps/${app}/package.json`)) as Package);
  const used = others.flatMap(({ dependencies = {}, devDependencies = {} }) => [
    ...Object.entries(dependencies),
    ...Object.entries(devDependencies),
  ]);
  const known = Object.fromEntries(used.filter(([, version]) => version !== ''));
  return text.replaceAll(/"([^"]+)": ""/g, (_, name: string) => {
    if (!known[name]) throw new Error(`No app uses ${name}`);
    return `"${name}": "${known[name]}"`;
  });
}

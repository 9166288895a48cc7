import { spec } from './places.mjs';

export const folderRule = 'folders-of-a-library-import-one-way';

const library = /^(?:tools\/architecture\/fixtures\/[^/]+\/)?libs\/[^/]+\/src\//;

/**
 * dependency-cruiser sees modules that import each other; a reader sees folders. In each folder of a library, the files and
 * folders that lie in it import each other one way only, so that the folder can be read from the bottom up.
 *
 * `modules`: those of dependency-cruiser's output. Each violation is one cycle of neighbours, with an import of each step.
 */
export function folderCycles(modules) {
  const imports = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: source, to: resolved })).filter(inOneLibrary),
  );
  return [...byNeighbours(imports)].flatMap(([folder, steps]) => {
    const cycle = firstCycle(steps);
    return cycle ? [{ rule: folderRule, from: folder, to: cycle.join(', ') }] : [];
  });
}

function inOneLibrary({ from, to }) {
  return !new RegExp(spec).test(from) && library.exec(from)?.[0] === library.exec(to)?.[0] && library.test(from);
}

/** By folder, and by neighbour in it: the neighbours that it imports, with one import as a sample. */
function byNeighbours(imports) {
  const folders = new Map();
  for (const { from, to } of imports) {
    const [folder, neighbour, imported] = partingOf(from.split('/'), to.split('/'));
    const steps = folders.get(folder) ?? folders.set(folder, new Map()).get(folder);
    const targets = steps.get(neighbour) ?? steps.set(neighbour, new Map()).get(neighbour);
    targets.set(imported, `${from} → ${to}`);
  }
  return folders;
}

function partingOf(from, to) {
  const depth = from.findIndex((name, index) => name !== to[index]);
  return [from.slice(0, depth).join('/'), from[depth], to[depth]];
}

/** Files that import each other are the business of the rule `no-cycles`. */
function firstCycle(steps) {
  for (const start of steps.keys()) {
    if (start.includes('.')) continue;
    const path = pathBack(start, start, steps, new Set());
    if (path) return path;
  }
  return undefined;
}

function pathBack(start, at, steps, seen) {
  for (const [next, sample] of steps.get(at) ?? []) {
    if (next === start) return [sample];
    if (seen.has(next)) continue;
    seen.add(next);
    const rest = pathBack(start, next, steps, seen);
    if (rest) return [sample, ...rest];
  }
  return undefined;
}

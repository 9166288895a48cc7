import { spec } from './places.mjs';

export const folderRule = 'folders-of-a-library-import-one-way';

const library = /^(?:tools\/architecture\/fixtures\/[^/]+\/)?libs\/[^/]+\/src\//;

/**
 * dependency-cruiser finds cycles between modules; this check finds cycles between folders. The files and subfolders of each
 * folder of a library must import each other in one direction only, so that the folder can be read from the bottom up.
 *
 * `modules` are those of dependency-cruiser's output. Each violation is one cycle of neighbours, with one import for each step.
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

/** Groups by folder, then by neighbour in it: the neighbours that it imports, each with one import as a sample. */
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

/** Starts at folders only, because the rule `no-cycles` finds cycles between files. */
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

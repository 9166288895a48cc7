import { type Budget, moves, nothingUnusual, type Rules, start, type World } from './world.js';
import { brokenLaws, isOver } from './laws.js';

export interface Exploration {
  readonly worlds: number;
  readonly ends: readonly World[];
  /** The shortest path to each broken law. */
  readonly violations: ReadonlyMap<string, readonly string[]>;
  /** Worlds from which the process can not end unless a person helps. */
  readonly stuck: readonly World[];
}

interface Visited {
  readonly world: World;
  readonly parent: number;
  readonly by: string;
}

/** Visits every world that can be reached, breadth first, in every order in which things can happen. */
export function explore(unusual: Partial<Budget>, rules?: Rules): Exploration {
  const first: World = { ...start, left: { ...nothingUnusual, ...unusual } };
  const visited: Visited[] = [{ world: first, parent: -1, by: 'the order is submitted' }];
  const known = new Map([[JSON.stringify(first), 0]]);
  const reachedWithoutPeople: number[][] = [[]];
  const violations = new Map<string, readonly string[]>();
  for (let index = 0; index < visited.length; index += 1) {
    const { world } = visited[index]!;
    for (const law of brokenLaws(world)) if (!violations.has(law)) violations.set(law, pathTo(visited, index));
    for (const { name, byPerson, world: next } of moves(world, rules)) {
      const key = JSON.stringify(next);
      let target = known.get(key);
      if (target === undefined) {
        target = visited.push({ world: next, parent: index, by: name }) - 1;
        known.set(key, target);
        reachedWithoutPeople.push([]);
      }
      if (!byPerson) reachedWithoutPeople[target]!.push(index);
    }
  }
  const worlds = visited.map(({ world }) => world);
  return { worlds: worlds.length, ends: worlds.filter(isOver), violations, stuck: stuck(worlds, reachedWithoutPeople) };
}

function pathTo(visited: readonly Visited[], index: number): string[] {
  const { parent, by, world } = visited[index]!;
  const step = `${by} -> ${world.progress.state}, stock ${world.stock}, money ${world.money}`;
  return parent < 0 ? [step] : [...pathTo(visited, parent), step];
}

/** Walks back from all ends. What is never met can not end. */
function stuck(worlds: readonly World[], reachedFrom: readonly (readonly number[])[]): World[] {
  const canEnd = new Set(worlds.flatMap((world, index) => (isOver(world) ? [index] : [])));
  for (const index of canEnd) for (const before of reachedFrom[index]!) canEnd.add(before);
  return worlds.filter((_, index) => !canEnd.has(index));
}

import { isOver } from './laws.js';
import { type Move, moves, nothingUnusual, type World } from './world.js';

const mostSteps = 200;

/** Lets everything that is under way arrive, and deadlines pass only when nothing else happens. Nobody helps. */
export function drain(world: World): World {
  let current: World = { ...world, left: nothingUnusual };
  for (let step = 0; step < mostSteps && !isOver(current); step += 1) {
    const next: Move[] = [...moves(current)].filter(({ byPerson }) => !byPerson);
    if (next.length === 0) break;
    current = (next.find(({ name }) => !name.startsWith('the deadline')) ?? next[0]!).world;
  }
  return current;
}

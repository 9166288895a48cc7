import { stopwatch } from '../stopwatch.js';
import type { Fault } from './fault.js';
import type { Scene } from './scene.js';
import { strike } from './strike.js';
import { Turns } from './turns.js';

/** Injects all faults of the plan, each at its moment. Rejects when one could not be undone. */
export async function attack(plan: readonly Fault[], scene: Scene, tell: (line: string) => void): Promise<void> {
  const { course, stop } = scene;
  const turns = new Turns();
  const running: Promise<void>[] = [];
  plan.forEach(({ at }) => course.announce(at));
  for (const [n, fault] of plan.entries()) {
    await course.reached(fault.at, stop);
    running.push(
      turns.take(targetOf(fault), async () => {
        course.struck(fault.at);
        if (stop.aborted) return;
        const took = stopwatch();
        const name = `fault ${n + 1}/${plan.length}  ${fault.kind.padEnd(18)}`;
        tell(`${name} begins`);
        tell(`${name} ${await strike(fault, scene)} (${took()})`);
      }),
    );
  }
  await Promise.all(running);
}

function targetOf({ kind, service, twin }: Fault): string {
  if (kind === 'kill-postgres' || kind === 'kill-kafka' || kind === 'kill-gateway') return kind;
  if (kind.startsWith('kill-') || kind.startsWith('zombie-')) return service;
  return `${kind} ${service} ${twin}`;
}

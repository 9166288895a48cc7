import type { Instance } from '../shop/instance.js';
import { relayHolder } from '../shop/relay-holder.js';
import { waitUntil } from '../wait-until.js';
import { disturbLine } from './disturb-line.js';
import type { Fault } from './fault.js';
import type { Scene } from './scene.js';
import { sendAgain } from './send-again.js';

const zombieAtMostMs = 5_000;

/** Injects the fault. Resolves with a description for people once the fault is over. */
export async function strike(fault: Fault, scene: Scene): Promise<string> {
  const { shop } = scene;
  const twin = shop.instances.of(fault.service)[fault.twin]!;
  switch (fault.kind) {
    case 'kill-service':
      await twin.replace();
      return twin.name;
    case 'kill-gateway':
      await shop.instances.gateway.replace();
      return 'gateway';
    case 'kill-postgres':
      await shop.postgres.replace();
      return 'PostgreSQL';
    case 'kill-kafka':
      await shop.kafka!.replace();
      return 'Kafka';
    case 'kill-relay':
      return killRelay(fault, scene, twin);
    case 'zombie-relay':
      return zombie((await relayHolder(shop.postgres, shop.instances, fault.service)) ?? twin, fault, scene);
    case 'zombie-service':
      return zombie(twin, fault, scene);
    case 'duplicates':
    case 'old-records-again':
      return sendAgain(fault, scene);
    default:
      return disturbLine(fault.kind, twin, fault, scene);
  }
}

async function killRelay({ service }: Fault, { shop, takeovers, stop }: Scene, otherwise: Instance): Promise<string> {
  const holder = (await relayHolder(shop.postgres, shop.instances, service)) ?? otherwise;
  const { pid } = holder;
  const taken = takeovers.from(holder, pid, shop, stop);
  await holder.replace();
  await taken;
  return holder.name;
}

/** Pauses a process until others have taken over from it, and resumes it. It does not know that it was paused. */
async function zombie(victim: Instance, fault: Fault, { shop, course, takeovers, stop }: Scene): Promise<string> {
  const { pid } = victim;
  const holds = (await relayHolder(shop.postgres, shop.instances, fault.service)) === victim;
  victim.pause();
  try {
    const taken = !holds || (await takeovers.from(victim, pid, shop, stop));
    const until = course.done + fault.lasts;
    await waitUntil(() => course.done >= until, zombieAtMostMs, stop);
    return `${victim.name}${taken ? '' : ', but no other process took over'}`;
  } finally {
    victim.wakeUp();
  }
}

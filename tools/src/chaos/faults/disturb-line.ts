import type { TcpProxy } from '../network/tcp-proxy.js';
import type { Instance } from '../shop/instance.js';
import { waitUntil } from '../wait-until.js';
import type { Disturbance, Fault } from './fault.js';
import type { Scene } from './scene.js';

const lastsAtMostMs = 6_000;

/** Cuts, stalls or slows down the connections of a process to its database or to the broker. */
export async function disturbLine(kind: Disturbance, instance: Instance, fault: Fault, scene: Scene): Promise<string> {
  const toDatabase = kind.endsWith('-database');
  const line = toDatabase ? instance.lines.database! : (instance.lines.broker ?? scene.shop.kafka!.line!);
  const name = toDatabase || instance.lines.broker ? instance.name : 'everybody';
  if (kind.startsWith('cut')) {
    let n = 0;
    line.cut(() => fault.chance < 0.5 || n++ % 2 === 0);
    return fault.chance < 0.5 ? name : `${name}, every second one`;
  }
  if (kind.startsWith('slow')) return slow(line, name, fault, scene);
  return halfOpen(line, name, fault, scene);
}

async function slow(line: TcpProxy, name: string, fault: Fault, scene: Scene): Promise<string> {
  const ms = Math.round(5 + fault.chance * 100);
  line.delay(ms);
  await untilOver(fault, scene);
  line.delay(0);
  return `${name}, ${ms} ms each way`;
}

/** Ends either with a cut or with the late arrival of everything that had piled up. */
async function halfOpen(line: TcpProxy, name: string, fault: Fault, scene: Scene): Promise<string> {
  line.stall();
  await untilOver(fault, scene);
  const cut = fault.chance < 0.5;
  if (cut) line.cut();
  line.resume();
  return `${name}, ${cut ? 'then cut' : 'then delivered everything that had piled up'}`;
}

async function untilOver({ lasts }: Fault, { course, stop }: Scene): Promise<void> {
  const until = course.done + lasts;
  await waitUntil(() => course.done >= until, lastsAtMostMs, stop);
}

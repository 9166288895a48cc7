import { writeFileSync } from 'node:fs';
import { topics as eventTopics } from '@tradewind/contracts';
import { type ChaosOptions, commandOf } from './chaos-options.js';
import type { History } from './checker/history.js';
import { judge } from './checker/judge.js';
import type { Violation } from './checker/violation.js';
import { signInAsClient } from '../sign-in/client-sign-in.js';
import { attack } from './faults/attack.js';
import { planFaults } from './faults/plan.js';
import type { Scene } from './faults/scene.js';
import { Takeovers } from './faults/takeovers.js';
import { brokerOf } from './history/broker-of.js';
import { loadHistory } from './history/load-history.js';
import { whatStillMoves } from './history/quiet.js';
import { RecordTail } from './history/record-tail.js';
import { Course } from './load/course.js';
import { Journal } from './load/journal.js';
import { customersAtOnce, Load } from './load/load.js';
import { Warehouse } from './load/warehouse.js';
import { ChaosShop } from './shop/chaos-shop.js';
import { stopwatch } from './stopwatch.js';
import { summaryOf } from './summary.js';
import { verdictOf } from './verdict.js';
import { waitUntil } from './wait-until.js';

const quietWithinMs = 180_000;
const progressMs = 5_000;
const topics = eventTopics.map(({ name }) => name);

/** True when every guarantee was kept. `undo` collects what has to be stopped, in the order of the starts. */
export async function hurtAndJudge(
  options: ChaosOptions,
  directory: string,
  undo: Array<() => unknown>,
  stop: AbortController,
): Promise<boolean> {
  const shop = await ChaosShop.start(directory, options, (part) => undo.push(part), stop.signal);
  const tail = await RecordTail.open(brokerOf(shop), 'chaos-tail', topics);
  undo.push(() => tail.close());
  const kafkaIsOurs = shop.kafka?.isOurs ?? false;
  if (shop.kafka && !kafkaIsOurs)
    console.log('  ! Kafka itself is neither killed nor cut off; that needs --kafka-control');
  const staff = await signInAsClient(shop.tools);
  const plan = planFaults({ ...options, kafkaIsOurs });
  const journal = new Journal();
  const took = stopwatch();
  const tell = (line: string) => console.log(`  ${took().padStart(8)}  ${line}`);
  const scene = { shop, course: new Course(customersAtOnce), tail, takeovers: new Takeovers(), stop: stop.signal };
  const load = new Load(shop.url, options, scene.course, journal, stop.signal, staff, shop.web);
  const progress = () =>
    tell(`${scene.course.done}/${options.orders} checkouts, ${load.caller.retries} requests repeated`);
  const ticker = setInterval(progress, progressMs);
  const closing = new AbortController();
  const warehouse = new Warehouse(options.seed, load.caller, journal, staff).work(closing.signal);
  let restless: Violation[];
  try {
    await allOrStop([Promise.race([load.run(), warehouse]), attack(plan, scene, tell)], stop);
    clearInterval(ticker);
    progress();
    restless = await comeToRest(scene, tell);
  } finally {
    clearInterval(ticker);
    closing.abort();
  }
  await warehouse;
  stop.signal.throwIfAborted();
  const history = await loadHistory(shop, journal, topics);
  const violations = [...restless, ...judge(history)];
  console.log(`\n${summaryOf(history, journal, plan, scene.takeovers, shop)}`);
  report(options, history, violations);
  console.log(violations.length > 0 ? '' : `\nEvery guarantee was kept (seed ${options.seed}, ${took()}).`);
  return violations.length === 0;
}

/** If one fails, the others are stopped. */
async function allOrStop(work: readonly Promise<void>[], stop: AbortController): Promise<void> {
  for (const part of work) void part.catch(() => stop.abort());
  const ended = await Promise.allSettled(work);
  const reasons = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
  if (reasons.length > 0) throw reasons.find(({ name }) => name !== 'AbortError') ?? reasons[0];
}

async function comeToRest({ shop, tail, stop }: Scene, tell: (line: string) => void): Promise<Violation[]> {
  let moving: string[] = [];
  const took = stopwatch();
  const looksQuiet = async () => {
    moving = await whatStillMoves(shop, tail).catch((error: unknown) => [String(error)]);
    return moving.length === 0;
  };
  const quiet = await waitUntil(looksQuiet, quietWithinMs, stop);
  tell(quiet ? `the shop is at rest after ${took()}` : `not at rest: ${moving.join('; ')}`);
  return moving.map((sentence) => ({ law: 'the shop comes to rest', sentence }));
}

function report(options: ChaosOptions, history: History, violations: readonly Violation[]): void {
  const command = commandOf(options);
  if (options.report) writeFileSync(options.report, JSON.stringify({ command, violations, history }, null, 1));
  if (violations.length > 0) console.error(`\n${verdictOf(history, violations)}\n\nTo repeat it: ${command}`);
}

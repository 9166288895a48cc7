import { setMaxListeners } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { topics as eventTopics } from '@tradewind/contracts';
import { removeEmbeddedPostgres } from '@tradewind/embedded-postgres';
import { judge } from './checker/judge.js';
import type { Violation } from './checker/violation.js';
import { type ChaosOptions, commandOf } from './chaos-options.js';
import { attack } from './faults/attack.js';
import { planFaults } from './faults/plan.js';
import { Takeovers } from './faults/takeovers.js';
import { brokerOf } from './history/broker-of.js';
import { loadHistory } from './history/load-history.js';
import { whatStillMoves } from './history/quiet.js';
import { RecordTail } from './history/record-tail.js';
import { Course } from './load/course.js';
import { Journal } from './load/journal.js';
import { customersAtOnce, Load } from './load/load.js';
import { ChaosShop } from './shop/chaos-shop.js';
import { stopwatch } from './stopwatch.js';
import { summaryOf } from './summary.js';
import { verdictOf } from './verdict.js';
import { waitUntil } from './wait-until.js';

const quietWithinMs = 180_000;
const progressMs = 5_000;

type Undo = () => unknown;

/** True when every promise was kept. Everything that it starts is over when it returns, also after `stop`. */
export async function runChaos(options: ChaosOptions, stop: AbortController): Promise<boolean> {
  const directory = mkdtempSync(join(tmpdir(), 'tradewind-chaos-'));
  const undo: Undo[] = [];
  setMaxListeners(0, stop.signal);
  console.log(`Starting a shop to hurt, data in ${directory}\n  ${commandOf(options)}`);
  let kept = false;
  try {
    kept = await hurtAndJudge(options, directory, undo, stop);
    return kept;
  } catch (error) {
    stop.abort();
    console.error(`\nTo repeat it: ${commandOf(options)}`);
    throw error;
  } finally {
    for (const part of undo.reverse()) await Promise.resolve(part()).catch((error: unknown) => console.error(String(error)));
    if (kept) {
      removeEmbeddedPostgres(join(directory, 'postgres'));
      rmSync(directory, { recursive: true, force: true });
    } else console.log(`The logs and the data are left in ${directory}`);
  }
}

async function hurtAndJudge(options: ChaosOptions, directory: string, undo: Undo[], stop: AbortController): Promise<boolean> {
  const shop = await ChaosShop.start(directory, options, (part) => undo.push(part));
  const topics = eventTopics.map(({ name }) => name);
  const tail = await RecordTail.open(brokerOf(shop), 'chaos-tail', topics);
  undo.push(() => tail.close());
  const kafkaIsOurs = shop.kafka?.isOurs ?? false;
  if (shop.kafka && !kafkaIsOurs) console.log('  ! Kafka itself is neither killed nor cut off: it is not ours (--kafka-control)');
  const plan = planFaults({ ...options, kafkaIsOurs });
  const course = new Course(customersAtOnce);
  const [journal, takeovers, took] = [new Journal(), new Takeovers(), stopwatch()];
  const load = new Load(shop.url, options, course, journal, stop.signal);
  const tell = (line: string) => console.log(`  ${took().padStart(8)}  ${line}`);
  const progress = () =>
    tell(`${course.done}/${options.orders} checkouts, ${load.caller.retries} requests sent again, ${tail.records.length} records`);
  const ticker = setInterval(progress, progressMs);
  undo.push(() => clearInterval(ticker));
  const scene = { shop, course, tail, takeovers, stop: stop.signal };
  await allOrStop([load.run(), attack(plan, scene, tell)], stop);
  clearInterval(ticker);
  progress();

  const violations: Violation[] = [];
  let moving: string[] = [];
  const settled = stopwatch();
  const quiet = await waitUntil(async () => {
    moving = await whatStillMoves(shop, tail).catch((error: unknown) => [String(error)]);
    return moving.length === 0;
  }, quietWithinMs, stop.signal);
  stop.signal.throwIfAborted();
  tell(quiet ? `all is quiet, after ${settled()}` : `still moving: ${moving.join('; ')}`);
  violations.push(...moving.map((sentence) => ({ law: 'the shop comes to rest', sentence })));

  const history = await loadHistory(shop, journal, topics);
  violations.push(...judge(history));
  console.log(`\n${summaryOf(history, journal, plan, takeovers, shop)}`);
  if (options.report) writeFileSync(options.report, JSON.stringify({ command: commandOf(options), violations, plan, history }, null, 1));
  if (violations.length > 0) console.error(`\n${verdictOf(history, violations)}\n\nTo repeat it: ${commandOf(options)}`);
  else console.log(`\nEvery promise was kept (seed ${options.seed}, ${took()}).`);
  return violations.length === 0;
}

/** One that fails stops the others, which then end on their own. */
async function allOrStop(work: readonly Promise<void>[], stop: AbortController): Promise<void> {
  work.forEach((part) => part.catch(() => stop.abort()));
  const ended = await Promise.allSettled(work);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

import type { Benchmark, Figures, Prepared } from '../runner/benchmark.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { sendTrail } from './busy-trail.js';
import { LensGateway } from './lens-gateway.js';
import { LivePage } from './live-page.js';

const PER_SECOND = 500;
/** A dead letter every eight seconds: fewer in ten minutes than a screen shows. */
const FAIL_EVERY = 2_000;

export const lensLoadBenchmark: Benchmark = {
  name: 'lens-load',
  measures:
    'the Live screen of the Event Lens in Chromium while the gateway is sent the spans of 500 messages per second: ten minutes each time',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const gateway = await LensGateway.start(surroundings);
  const seconds = surroundings.size(600, 6);
  // Until the list is full: while it fills, memory grows by that alone.
  const warmUp = surroundings.size(60, 3);
  const failEvery = surroundings.size(FAIL_EVERY, 100);
  const name = 'Live at 500 messages/s';
  const measure = async (): Promise<Figures> => {
    const live = await LivePage.open(gateway.origin);
    try {
      const before = await sendTrail(gateway.origin, { perSecond: PER_SECOND, seconds: warmUp, failEvery });
      const heapBefore = await live.heap();
      const cpuBefore = gateway.process.usage().cpuMs;
      const load = { perSecond: PER_SECOND, seconds, failEvery };
      const { done: sent, did } = await live.during(() => sendTrail(gateway.origin, load));
      const cpuMs = gateway.process.usage().cpuMs - cpuBefore;
      const oneOf = Number(/1 of (\d+)/.exec(await live.page.getByText(/^1 of \d+ shown/).innerText())?.[1]);
      const failed = before.failed + sent.failed;
      const dead = live.page.getByRole('link', { name: `dead ${failed}`, exact: true });
      await dead.waitFor({ timeout: 15_000 });
      const heapAfter = await live.heap();
      return {
        ...did,
        'heap MB, begin': heapBefore,
        'heap MB, end': heapAfter,
        'heap, end / begin': heapAfter / heapBefore,
        'messages/s sent': sent.perSecond,
        'flows sent': sent.flows,
        'shown: one of': oneOf,
        'failed, all shown': failed,
        'gateway CPU %': cpuMs / seconds / 10,
        'gateway MB': gateway.process.usage().rssMb,
      };
    } finally {
      await live.close();
    }
  };
  return {
    contenders: [{ name, measure }],
    goals: [
      { figure: 'messages/s sent', of: name, atLeast: 0.98 * PER_SECOND },
      { figure: 'fps', of: name, atLeast: 50 },
      { figure: 'script ms per frame', of: name, atMost: 8 },
      { figure: 'heap, end / begin', of: name, atMost: 1.2 },
    ],
    close: () => gateway.stop(),
  };
}

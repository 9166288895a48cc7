import type { Benchmark, Contender, Goal, Prepared } from '../runner/benchmark.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { launchChromium } from './chromium.js';
import { screens } from './screens.js';
import { shopOfPages } from './shop-of-pages.js';
import { firstScriptsOf, sizeOfScripts } from './size-of-scripts.js';
import { visit } from './visit.js';
import { visitorsOf } from './visitors.js';

export const pagesBenchmark: Benchmark = {
  name: 'pages',
  measures:
    'screens of a running shop in Chromium, on a processor slowed down four times, each time with an empty cache: when the largest content is painted (LCP), what moves by itself (CLS), and how long the screen takes to answer (INP)',
  prepare,
};

const figureOfFirstScript = 'kB with gzip';

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const browser = await launchChromium();
  surroundings.onEnd(() => browser.close());
  const origin = await shopOfPages(surroundings);
  const visitors = await visitorsOf(origin);
  const firstScript: Contender = {
    name: 'first script',
    measure: async () => ({ [figureOfFirstScript]: await sizeOfScripts(await firstScriptsOf(origin)) }),
  };
  const visits = screens.map((screen) => ({
    name: screen.name,
    measure: () => visit(browser, origin, screen, visitors),
  }));
  return {
    contenders: [firstScript, ...visits],
    goals: [
      { figure: figureOfFirstScript, of: firstScript.name, atMost: 150 },
      ...screens.flatMap(({ name }) => goalsOf(name)),
    ],
    close: () => Promise.resolve(),
  };
}

function goalsOf(screen: string): Goal[] {
  return [
    { figure: 'LCP ms', of: screen, atMost: 1_500 },
    { figure: 'CLS', of: screen, atMost: 0.05 },
    { figure: 'INP ms', of: screen, atMost: 200 },
  ];
}

import { paint } from '../trail/colours.js';
import { terminal } from '../trail/layout.js';

/** What somebody who has just seen the scenario may want to do. */
export function nextSteps(origin: string, correlationId: string): string {
  const steps = [
    [`npm run trail -- ${correlationId} --url ${origin}`, 'the last picture again'],
    [`curl -i ${origin}/api/catalog/products`, 'a request of your own; npm run trail takes its X-Correlation-Id'],
    ['npm run sql -- ordering', 'the tables of a service'],
    ['npm run dev', 'change the code and see it run'],
    ['npm run chaos', 'kill what you like: nothing is lost, nothing happens twice'],
    ['docs/guide/developing.md', 'all of this in more words'],
  ] as const;
  const width = Math.max(...steps.map(([what]) => what.length));
  const lines = steps.map(([what, why]) => `  ${what.padEnd(width)}  ${paint('dim', why)}`);
  return ['', terminal.headline('What to try next'), '', ...lines].join('\n');
}

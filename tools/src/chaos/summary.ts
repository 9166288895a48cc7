import { serviceNames } from '@tradewind/services';
import type { History } from './checker/history.js';
import { messageOf } from './checker/history.js';
import { lawsOfServices } from './checker/judge.js';
import type { Fault } from './faults/fault.js';
import type { Takeovers } from './faults/takeovers.js';
import type { Journal } from './load/journal.js';
import type { ChaosShop } from './shop/chaos-shop.js';

/** The faults and what the shop did, in figures. */
export function summaryOf(
  history: History,
  { commands, checkouts, surprises }: Journal,
  plan: readonly Fault[],
  { durations }: Takeovers,
  { instances }: ChaosShop,
): string {
  const accepted = checkouts.filter(({ checkoutId }) => checkoutId !== undefined).length;
  const copies = history.log.length - new Set(history.log.map(messageOf)).size;
  const crashes = instances.all.filter((instance) => instance.crashes > 0);
  return [
    `  ${counted(plan.map(({ kind }) => kind))}`,
    `  ${accepted} checkouts accepted, ${checkouts.length - accepted} refused; ${counted(commands.map(({ kind }) => kind))}`,
    `  ${history.outbox.length} events committed, ${history.log.length} records in the log, ${copies} of them duplicates`,
    ...(durations.length > 0
      ? [`  another process took over the relay ${durations.length} times, ${spread(durations)}`]
      : []),
    ...crashes.map(
      ({ name, crashes: times, lastWords }) => `  ! ${name} crashed ${times} times, most recently: ${lastWords}`,
    ),
    ...serviceNames
      .filter((name) => typeof lawsOfServices[name] === 'string')
      .map((name) => `  ! no law checks the tables of ${name}: ${lawsOfServices[name]}`),
    ...[...surprises].map(([what, times]) => `  ! unexpected answer, ${times} times: ${what}`),
  ].join('\n');
}

function counted(kinds: readonly string[]): string {
  const names = [...new Set(kinds)].sort();
  return names.map((name) => `${kinds.filter((kind) => kind === name).length} ${name}`).join(', ');
}

function spread(durations: readonly number[]): string {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor((sorted.length - 1) * share)]! / 1_000).toFixed(1)} s`;
  return `min ${at(0)}, median ${at(0.5)}, max ${at(1)}`;
}

import type { Random } from '../random.js';

export interface Card {
  readonly token: string;
  readonly label: string;
}

/** Test cards of the simulated payment provider, on which something goes wrong. */
const troublesome = [
  'tok_declined',
  'tok_insufficient_funds',
  'tok_timeout_before',
  'tok_timeout_after',
  'tok_slow',
  'tok_error_once',
  'tok_webhook_twice',
  'tok_webhook_late',
  'tok_webhook_lost',
  'tok_webhook_forged',
];

/** One card in five is troublesome. */
export function cardFor(random: Random, customer: number): Card {
  const token = random.chance(0.2) ? random.pick(troublesome) : `tok_${customer}`;
  return { token, label: `Card of customer ${customer}` };
}

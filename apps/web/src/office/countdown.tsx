import { countdownText } from './countdown-text.js';
import { useNow } from './use-now.js';

/** What is left until then, counting down. It is silent: a screen reader reads the moment beside it. */
export const Countdown = ({ until }: { until: string }) => (
  <span aria-hidden>{countdownText(Date.parse(until) - useNow())}</span>
);

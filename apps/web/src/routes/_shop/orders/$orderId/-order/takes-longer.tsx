import { IconHourglass } from '@tabler/icons-react';
import { timeText } from '../../../../../design/moment.js';
import type { Payment } from '../../../../../orders/money-of-order.js';
import classes from './notice.module.css';

interface TakesLongerProps {
  readonly since: string;
  /** By the clock of the shop, in ms */
  readonly now: number;
  readonly payment?: Payment | null | undefined;
}

export function TakesLonger({ since, now, payment }: TakesLongerProps) {
  const seconds = Math.floor((now - Date.parse(since)) / 1_000);
  const again = payment?.nextAttemptAt ?? null;
  return (
    <div className={classes.notice}>
      <IconHourglass size={22} aria-hidden />
      <p className={classes.text}>
        <b role="status">This takes longer than usual.</b> No news for {seconds} s. You may leave; we write to you.
        {again !== null && ` The bank is asked again at ${timeText(again)}.`}
      </p>
    </div>
  );
}

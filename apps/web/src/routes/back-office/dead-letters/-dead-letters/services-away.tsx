import { Button } from '@mantine/core';
import { ProblemError } from '../../../../api/problem-error.js';
import type { LettersOfTheShop } from '../../../../dead-letters/use-letters.js';
import classes from './dead-letters.module.css';

/** Says what the list does not show. */
export function ServicesAway({ letters: { away, cut, refetch } }: { letters: LettersOfTheShop }) {
  if (away.length === 0 && cut.length === 0) return null;
  return (
    <div className={classes.away} role="status">
      {away.length > 0 && (
        <p>
          <strong>{away.map(({ service }) => service).join(', ')}</strong>{' '}
          {away.length === 1 ? 'does not answer' : 'do not answer'}, so what they have is not in these figures
          {reason(away[0]!.error)}. They are asked again every ten seconds.
        </p>
      )}
      {cut.length > 0 && (
        <p>
          <strong>{cut.join(', ')}</strong>: only the first 500 of each state are shown. Replay or discard some to see
          more.
        </p>
      )}
      {away.length > 0 && (
        <Button variant="default" size="xs" onClick={refetch}>
          Ask again
        </Button>
      )}
    </div>
  );
}

const reason = (error: Error): string =>
  error instanceof ProblemError ? ` (${error.message.replace(/\.$/, '')})` : '';

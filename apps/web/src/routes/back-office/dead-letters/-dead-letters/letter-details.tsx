import { Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Letter } from '../../../../dead-letters/letter.js';
import { letterQuery } from '../../../../dead-letters/queries.js';
import { Problem } from '../../../../design/problem.js';
import { Discarding } from './discarding.js';
import { LetterFacts } from './letter-facts.js';
import { LetterHeaders } from './letter-headers.js';
import { LetterPayload } from './letter-payload.js';
import classes from './letter-details.module.css';

interface LetterDetailsProps {
  readonly letter: Letter;
  readonly behind: readonly Letter[];
  readonly onDiscarded: () => void;
}

/** What an operator needs to decide: the error, the attempts, and the message itself. */
export function LetterDetails({ letter, behind, onDiscarded }: LetterDetailsProps) {
  const { data, error, refetch } = useQuery(letterQuery(letter.service, letter.id));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} aria-hidden />;
  return (
    <div className={classes.details}>
      {data.error && (
        <div className={classes.error}>
          <IconAlertTriangle size={20} aria-hidden />
          <p>
            <strong>{data.errorName}</strong>: {data.error.replace(/\.?$/, '.')}
            {data.state === 'dead' && data.attempts <= 1 && ' Permanent, so it is not tried again by itself.'}
          </p>
        </div>
      )}
      <div className={classes.columns}>
        <LetterFacts letter={data} />
        <LetterPayload letter={data} />
      </div>
      <LetterHeaders headers={data.headers} />
      {data.stack && (
        <details className={classes.more}>
          <summary>Stack of the error</summary>
          <pre tabIndex={0}>{data.stack}</pre>
        </details>
      )}
      {data.state !== 'discarded' && <Discarding behind={behind} onDiscarded={onDiscarded} />}
    </div>
  );
}

import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useId } from 'react';
import type { LetterView } from '../../../../dead-letters/lane-views.js';
import { eventTitle, letterName, type Letter } from '../../../../dead-letters/letter.js';
import { useReplay } from '../../../../dead-letters/use-replay.js';
import { StateChip } from '../../../../office/state-chip.js';
import { LetterDetails } from './letter-details.js';
import { LetterMark } from './letter-mark.js';
import { wordsFor } from './letter-words.js';
import classes from './letter-row.module.css';

const route = getRouteApi('/back-office/dead-letters/');

interface LetterRowProps {
  readonly view: LetterView;
  readonly number: number;
  /** The message and those of its key behind it. */
  readonly behind: readonly Letter[];
  readonly goneBy: string | undefined;
}

export function LetterRow({ view, number, behind, goneBy }: LetterRowProps) {
  const { letter, standing, outcome } = view;
  const navigate = route.useNavigate();
  const details = useId();
  const replay = useReplay();
  const { state, tone, mark, line } = wordsFor(view, goneBy);
  const isOpen = route.useSearch().letter === letterName(letter);
  const isGone = outcome?.is === 'handled';
  const isDead = standing?.is === 'dead' && outcome?.is !== 'pending';
  const name = `message ${letter.id}, ${eventTitle(letter.type)}`;
  const toggle = () =>
    void navigate({
      search: (before) => ({ ...before, letter: isOpen ? undefined : letterName(letter) }),
      resetScroll: false,
    });
  return (
    <li className={`${classes.letter} ${isOpen && tone === 'bad' ? classes.open : ''}`}>
      <LetterMark mark={mark} number={number} />
      <div className={classes.text}>
        <div className={classes.title}>
          <h3>
            #{letter.id} {eventTitle(letter.type)}
          </h3>
          <span role={outcome ? 'status' : undefined}>
            <StateChip tone={tone}>{state}</StateChip>
          </span>
        </div>
        <p>{line}</p>
      </div>
      {!isGone && (
        <div className={classes.actions}>
          {isDead && (
            <Button
              variant="default"
              size="xs"
              loading={replay.isPending}
              aria-label={`Replay ${name}`}
              onClick={() => replay.mutate({ only: 'one', letters: behind })}
            >
              Replay
            </Button>
          )}
          <Button
            variant="subtle"
            size="xs"
            aria-label={`${isOpen ? 'Close' : 'Inspect'} ${name}`}
            aria-expanded={isOpen}
            aria-controls={isOpen ? details : undefined}
            onClick={toggle}
          >
            {isOpen ? 'Close' : 'Inspect'}
          </Button>
        </div>
      )}
      {isOpen && !isGone && (
        <div id={details} className={classes.details}>
          <LetterDetails letter={letter} behind={behind} onDiscarded={toggle} />
        </div>
      )}
    </li>
  );
}

import { useId } from 'react';
import type { LaneView } from '../../../../dead-letters/lane-views.js';
import { subjectOf } from '../../../../dead-letters/letter.js';
import type { ReplayProgress } from '../../../../dead-letters/replays.js';
import { LaneActions } from './lane-actions.js';
import { LaneState } from './lane-state.js';
import { LetterRow } from './letter-row.js';
import classes from './lane-card.module.css';

interface LaneCardProps {
  readonly view: LaneView;
  readonly progress: ReplayProgress | undefined;
}

/** A key, with its messages in the order in which they are handled. */
export function LaneCard({ view, progress }: LaneCardProps) {
  const heading = useId();
  const { service, direction, topic, partition, key } = view.first;
  return (
    <section className={classes.lane} aria-labelledby={`${heading} ${heading}-where`}>
      <header>
        <LaneState view={view} />
        <div className={classes.name}>
          <h2 id={heading}>{key === null ? 'a message without a key' : `${subjectOf(topic)} ${key}`}</h2>
          <p id={`${heading}-where`}>
            {direction === 'incoming'
              ? `${service} reads ${topic}${partition === null ? '' : `, partition ${partition}`}`
              : `${service} could not publish to ${topic}`}
          </p>
        </div>
        <LaneActions {...{ view, progress }} />
      </header>
      <ol>
        {view.letters.map((letter, place) => (
          <LetterRow
            key={letter.letter.id}
            view={letter}
            number={place + 1}
            behind={view.letters.slice(place).map((one) => one.letter)}
            goneBy={progress?.goneBy[letter.letter.id]}
          />
        ))}
      </ol>
    </section>
  );
}

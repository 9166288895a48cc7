import type { LetterView } from '../../../../dead-letters/lane-views.js';
import type { Letter } from '../../../../dead-letters/letter.js';
import { whenText } from '../../../../design/moment.js';
import type { Tone } from '../../../../office/state-chip.js';
import type { Mark } from './letter-mark.js';

export interface Words {
  readonly state: string;
  readonly tone: Tone;
  readonly mark: Mark;
  /** What happened, in a line. */
  readonly line: string;
}

const attemptsOf = (attempts: number) => (attempts === 1 ? '1 attempt' : `${attempts} attempts`);

/** How a message stands, in words. What became of it after a replay counts more than where it stood before. */
export function wordsFor({ letter, standing, outcome }: LetterView, goneBy: string | undefined): Words {
  switch (outcome?.is) {
    case 'handled':
      return { state: 'Handled', tone: 'ok', mark: 'ok', line: handledLine(letter, goneBy) };
    case 'discarded':
      return { state: 'Discarded', tone: 'quiet', mark: 'gone', line: discardedLine(letter) };
    case 'dead':
      return {
        ...{ state: outcome.again ? 'Dead again' : 'Dead', tone: 'bad', mark: 'bad' },
        line: [failedLine(letter), outcome.error].filter(Boolean).join(' · '),
      };
    case 'still-waiting':
      return { state: `Waits for #${outcome.waitsFor}`, tone: 'quiet', mark: 'next', line: parkedLine(letter) };
    case 'pending':
      return { state: 'No outcome yet', tone: 'brand', mark: 'busy', line: parkedLine(letter) };
    default:
      return standingWords(letter, standing);
  }
}

function standingWords(letter: Letter, standing: LetterView['standing']): Words {
  switch (standing?.is) {
    case 'dead':
      return {
        state: 'Dead',
        tone: 'bad',
        mark: 'bad',
        line: [place(letter), failedLine(letter), letter.errorName].filter(Boolean).join(' · '),
      };
    case 'waiting':
      return { state: `Waits for #${standing.waitsFor}`, tone: 'quiet', mark: 'next', line: parkedLine(letter) };
    case 'due':
      return { state: 'Being tried now', tone: 'brand', mark: 'busy', line: parkedLine(letter) };
    default:
      return {
        ...{ state: 'Retrying', tone: 'wait', mark: 'wait' },
        line: [`${attemptsOf(letter.attempts)} so far`, letter.errorName, failedLine(letter)]
          .filter(Boolean)
          .join(' · '),
      };
  }
}

const place = ({ direction, offset }: Letter) => (direction === 'incoming' ? `offset ${offset}` : `position ${offset}`);

function failedLine({ firstFailedAt, attempts }: Letter): string {
  const failed = firstFailedAt ? `first failed ${whenText(firstFailedAt)}` : 'failed';
  return attempts > 1 ? `${failed} · ${attemptsOf(attempts)}` : failed;
}

const parkedLine = (letter: Letter) =>
  [place(letter), letter.parkedAt && `parked ${whenText(letter.parkedAt)}`].filter(Boolean).join(' · ');

const handledLine = ({ direction }: Letter, goneBy: string | undefined) =>
  `${direction === 'outgoing' ? 'published' : 'handled'}${goneBy ? ` before ${whenText(goneBy)}` : ''}`;

const discardedLine = ({ discardedBy, discardedAt, discardReason }: Letter) =>
  [discardedAt && `${whenText(discardedAt)}`, discardedBy && `by ${discardedBy}`, discardReason]
    .filter(Boolean)
    .join(' · ');

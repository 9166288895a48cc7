import type { LetterDetail } from '../../../../dead-letters/letter.js';
import { whenText } from '../../../../design/moment.js';
import { type Fact, Facts } from '../../../../office/facts.js';
import classes from './letter-details.module.css';

export const LetterFacts = ({ letter }: { letter: LetterDetail }) => (
  <section className={classes.part}>
    <h4>What happened to it</h4>
    <Facts facts={factsOf(letter)} />
  </section>
);

const when = (moment: string | null) => moment && whenText(moment);

function factsOf(letter: LetterDetail): Fact[] {
  const { attempts, firstFailedAt, lastFailedAt, nextAttemptAt, parkedAt, replayedBy, replayedAt } = letter;
  return [
    ['Attempts', attempts > 0 ? `${attempts}${replayedAt ? ' since the replay' : ''}` : null],
    ['Failed first', when(firstFailedAt)],
    ['Failed last', lastFailedAt === firstFailedAt ? null : when(lastFailedAt)],
    ['Tried next', when(nextAttemptAt)],
    ['Parked', when(parkedAt)],
    ['Replayed', replayedAt && `${whenText(replayedAt)} by ${replayedBy}`],
    ['Discarded', letter.discardedAt && `${whenText(letter.discardedAt)} by ${letter.discardedBy}`],
    ['Because', letter.discardReason],
    ['Type', letter.type],
    ['Message', letter.messageId],
    [letter.direction === 'incoming' ? 'Offset' : 'Position', letter.offset],
    ['Behind it', letter.moreWaiting ? 'more than 20 messages' : null],
  ];
}

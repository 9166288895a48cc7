import { Skeleton } from '@mantine/core';
import { eventTitle, type Letter, letterName, subjectOf } from '../../../../dead-letters/letter.js';
import { useDiscardedLetters } from '../../../../dead-letters/use-letters.js';
import { dateAndTimeText } from '../../../../design/moment.js';
import type { Column } from '../../../../office/column.js';
import { DataTable } from '../../../../office/data-table.js';
import { Nothing } from '../../../../office/nothing.js';
import { Panel } from '../../../../office/panel.js';
import { ServicesAway } from './services-away.js';
import classes from './dead-letters.module.css';

const columns: readonly Column<Letter>[] = [
  {
    ...{ key: 'message', title: 'Message', lead: true },
    cell: (letter) => (
      <>
        <strong>{eventTitle(letter.type)}</strong>
        <p className={classes.small}>
          {letterName(letter)}, {letter.key === null ? 'without a key' : `${subjectOf(letter.topic)} ${letter.key}`}
        </p>
      </>
    ),
  },
  { key: 'error', title: 'Error', cell: ({ errorName }) => errorName ?? 'none: it waited' },
  { key: 'reason', title: 'Reason', cell: ({ discardReason }) => discardReason },
  { key: 'by', title: 'By', cell: ({ discardedBy }) => discardedBy },
  { key: 'at', title: 'Discarded', cell: ({ discardedAt }) => discardedAt && dateAndTimeText(discardedAt) },
];

/** What will never take effect, with the reason that somebody gave. */
export function DiscardedLetters() {
  const discarded = useDiscardedLetters();
  const letters = discarded.letters.toSorted((a, b) => (b.discardedAt ?? '').localeCompare(a.discardedAt ?? ''));
  if (letters.length === 0 && discarded.isPending) return <Skeleton height={180} radius="lg" aria-hidden />;
  if (letters.length > 0) {
    return (
      <>
        <ServicesAway letters={discarded} />
        <Panel flush>
          <DataTable caption="Discarded messages" columns={columns} rows={letters} keyOf={letterName} />
        </Panel>
      </>
    );
  }
  return (
    <Nothing title="Nothing was discarded">
      What is discarded stays here for 90 days, with the name of the person and the reason.
    </Nothing>
  );
}

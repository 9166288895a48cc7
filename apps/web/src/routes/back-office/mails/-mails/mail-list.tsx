import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dateAndTimeText } from '../../../../design/moment.js';
import { Problem } from '../../../../design/problem.js';
import { mailKinds, mailStatuses, type MailSummary } from '../../../../mails/mail.js';
import { mailsQuery } from '../../../../mails/queries.js';
import type { MailSearch } from '../../../../mails/search.js';
import { Countdown } from '../../../../office/countdown.js';
import type { Column } from '../../../../office/column.js';
import { DataTable } from '../../../../office/data-table.js';
import { Nothing } from '../../../../office/nothing.js';
import { Panel } from '../../../../office/panel.js';
import { StateChip } from '../../../../office/state-chip.js';
import classes from './mails.module.css';

const columns: readonly Column<MailSummary>[] = [
  {
    ...{ key: 'mail', title: 'Mail', lead: true },
    cell: ({ mailId, kind }) => (
      <Link to="/back-office/mails/$mailId" params={{ mailId }} className={classes.kind}>
        {mailKinds[kind]}
      </Link>
    ),
  },
  {
    ...{ key: 'status', title: 'Status' },
    cell: ({ status }) => <StateChip tone={mailStatuses[status].tone}>{mailStatuses[status].title}</StateChip>,
  },
  { key: 'recorded', title: 'Recorded', cell: ({ recordedAt }) => dateAndTimeText(recordedAt) },
  {
    ...{ key: 'sent', title: 'Sent' },
    cell: ({ status, sentAt, dueAt }) =>
      status === 'waiting' ? (
        <span>
          due in <Countdown until={dueAt} />
        </span>
      ) : (
        sentAt && dateAndTimeText(sentAt)
      ),
  },
  { key: 'attempts', title: 'Attempts', end: true, cell: ({ attempts }) => attempts },
];

export function MailList({ search }: { search: MailSearch }) {
  const { data, error, isPending, refetch, ...more } = useInfiniteQuery(mailsQuery(search));
  if (isPending) return <Skeleton height={360} radius="lg" aria-hidden />;
  if (!data) return <Problem error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    return <Nothing title="No such mail">When one is written, it appears here by itself.</Nothing>;
  }
  return (
    <Panel flush>
      <DataTable caption="Mails" columns={columns} rows={rows} keyOf={({ mailId }) => mailId} more={more} />
    </Panel>
  );
}

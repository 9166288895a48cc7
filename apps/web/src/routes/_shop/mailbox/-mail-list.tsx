import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dateAndTimeText, timeText } from '../../../design/moment.js';
import type { PreviewedMailSummary } from '../../../mailbox/queries.js';
import classes from './-mailbox-screen.module.css';

interface MailListProps {
  readonly mails: readonly PreviewedMailSummary[];
  /** The number of the mail beside the list */
  readonly open: number;
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

export function MailList({ mails, open, query }: MailListProps) {
  return (
    <nav aria-label="E-mails">
      <ul className={classes.list}>
        {mails.map(({ number, subject, recipientName, recipientAddress, arrivedAt }) => (
          <li key={number}>
            <Link
              to="/mailbox"
              search={{ mail: number }}
              resetScroll={false}
              data-open={number === open || undefined}
              aria-current={number === open ? 'true' : undefined}
            >
              <b>{subject}</b>
              <time className={classes.small} dateTime={arrivedAt} title={dateAndTimeText(arrivedAt)}>
                {timeText(arrivedAt)}
              </time>
              <span className={classes.small}>
                To {recipientName}, {recipientAddress}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <div className={classes.more}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Older e-mails
          </Button>
        </div>
      )}
    </nav>
  );
}

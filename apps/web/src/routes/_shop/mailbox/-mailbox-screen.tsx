import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Empty } from '../../../account/empty.js';
import { ProblemError } from '../../../api/problem-error.js';
import { ButtonLink } from '../../../design/button-link.js';
import { Problem } from '../../../design/problem.js';
import { mailboxQuery } from '../../../mailbox/queries.js';
import { Mail } from './-mail.js';
import { MailList } from './-mail-list.js';
import classes from './-mailbox-screen.module.css';

const route = getRouteApi('/_shop/mailbox/');

export function MailboxScreen() {
  return (
    <>
      <div className={classes.head}>
        <h1>Mailbox of the demo</h1>
        <p>Every e-mail that this shop has written, to anybody. None of them has left this machine.</p>
      </div>
      <Mails />
    </>
  );
}

function Mails() {
  const { mail } = route.useSearch();
  const query = useInfiniteQuery(mailboxQuery);
  if (query.isPending) return <Skeleton height={320} radius="lg" />;
  if (!query.data) return <NoMailbox error={query.error} onRetry={() => void query.refetch()} />;
  const mails = query.data.pages.flatMap(({ items }) => items);
  const shown = mail ?? mails[0]?.number;
  if (shown === undefined) {
    return (
      <Empty
        title="No e-mail yet"
        text="Make an account or buy something: what the shop writes appears here by itself."
      >
        <ButtonLink to="/">See all goods</ButtonLink>
      </Empty>
    );
  }
  return (
    <div className={classes.columns} data-reading={mail === undefined ? undefined : true}>
      <MailList mails={mails} open={shown} query={query} />
      <Mail key={shown} number={shown} />
    </div>
  );
}

interface NoMailboxProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** A shop that sends its mails has no mailbox; one that keeps them may show them to the people who run it only. */
function NoMailbox({ error, onRetry }: NoMailboxProps) {
  const status = error instanceof ProblemError ? error.status : 0;
  if (status === 404) {
    return (
      <Empty
        title="This shop really sends its e-mails"
        text="They are in the mailboxes of those to whom they were written, so there is nothing to show here."
      >
        <ButtonLink to="/e-mails">Which e-mails you get</ButtonLink>
      </Empty>
    );
  }
  if (status === 401 || status === 403) {
    return (
      <Empty
        title="Only for the people who run this shop"
        text="The e-mails of everybody are shown to those who have the role operations."
      />
    );
  }
  return <Problem error={error} onRetry={onRetry} />;
}

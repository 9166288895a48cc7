import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dateAndTimeText } from '../../../design/moment.js';
import { Problem } from '../../../design/problem.js';
import { addressOfHtml, mailQuery } from '../../../mailbox/queries.js';
import classes from './-mailbox-screen.module.css';

export function Mail({ number }: { number: number }) {
  const { data: mail, error, refetch } = useQuery(mailQuery(number));
  if (!mail) {
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton height={480} radius="lg" />;
  }
  return (
    <article className={classes.mail}>
      <Link to="/mailbox" className={classes.back}>
        All e-mails
      </Link>
      <h2>{mail.subject}</h2>
      <dl className={classes.facts}>
        <dt>To</dt>
        <dd>
          {mail.recipientName} &lt;{mail.recipientAddress}&gt;
        </dd>
        <dt>Written</dt>
        <dd>
          <time dateTime={mail.arrivedAt}>{dateAndTimeText(mail.arrivedAt)}</time>
          {mail.arrivals > 1 && `, arrived ${mail.arrivals} times`}
        </dd>
        <dt>Message-ID</dt>
        <dd>{mail.messageId}</dd>
      </dl>
      <iframe
        className={classes.frame}
        title={`The e-mail “${mail.subject}” as it looks`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src={addressOfHtml(number)}
      />
      <details className={classes.plain}>
        <summary>As plain text</summary>
        <pre>{mail.text}</pre>
      </details>
    </article>
  );
}

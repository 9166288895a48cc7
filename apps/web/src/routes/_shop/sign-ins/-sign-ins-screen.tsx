import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { AccountFrame } from '../../../account/account-frame.js';
import cards from '../../../account/card.module.css';
import { sessionsQuery } from '../../../account/queries.js';
import { Problem } from '../../../design/problem.js';
import { SignIn } from './-sign-in.js';
import classes from './-sign-ins-screen.module.css';

export function SignInsScreen() {
  return (
    <AccountFrame title="Where you are signed in" lead="Sign out what you do not know, then change your password.">
      {() => <SignIns />}
    </AccountFrame>
  );
}

function SignIns() {
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  if (!sessions) {
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton height={180} radius="lg" />;
  }
  return (
    <>
      <div className={cards.card}>
        <ul className={classes.list}>
          {sessions.map((session) => (
            <SignIn key={session.id} session={session} />
          ))}
        </ul>
      </div>
      <p className={classes.foot}>
        Somebody else? <a href="/account/password">Change your password</a>, and every other device is signed out.
      </p>
    </>
  );
}

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { AccountFrame } from '../../../account/account-frame.js';
import cards from '../../../account/card.module.css';
import { sessionsQuery } from '../../../account/queries.js';
import { Problem } from '../../../design/problem.js';
import { signInLink } from '../../../session/sign-in-link.js';
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
  const { data, error, refetch } = useQuery(sessionsQuery);
  if (!data) {
    return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton height={180} radius="lg" />;
  }
  return (
    <>
      {data.signInAgain && data.items.length > 1 && (
        <p className={classes.again}>
          You signed in more than ten minutes ago. <a href={signInLink('/sign-ins')}>Sign in again</a> to sign out other
          devices.
        </p>
      )}
      <div className={cards.card}>
        <ul className={classes.list}>
          {data.items.map((session) => (
            <SignIn key={session.id} session={session} mayEnd={!data.signInAgain} />
          ))}
        </ul>
      </div>
      <p className={classes.foot}>
        Somebody else? <a href="/account/password">Change your password</a>, and every other device is signed out.
      </p>
    </>
  );
}

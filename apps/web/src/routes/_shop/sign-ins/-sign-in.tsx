import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import type { OwnSession } from '../../../account/queries.js';
import { useEndSession } from '../../../account/use-end-session.js';
import { dateAndTimeText } from '../../../design/moment.js';
import classes from './-sign-ins-screen.module.css';

interface SignInProps {
  readonly session: OwnSession;
  /** Whether the person may sign out other devices. */
  readonly mayEnd: boolean;
}

export function SignIn({ session, mayEnd }: SignInProps) {
  const { device, address, current, begunAt, lastSeenAt } = session;
  const end = useEndSession(session);
  const Icon = /android|ios|iphone|ipad/i.test(device) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li>
      <Icon size={24} stroke={1.75} aria-hidden />
      <div>
        <h2 className={classes.device}>
          {device} {current && <span className={classes.this}>This device</span>}
        </h2>
        <p>
          From {address}, last seen <time dateTime={lastSeenAt}>{dateAndTimeText(lastSeenAt)}</time>
        </p>
        <p>
          Signed in <time dateTime={begunAt}>{dateAndTimeText(begunAt)}</time>
        </p>
      </div>
      {!current && mayEnd && (
        <Button
          variant="default"
          aria-label={`Sign out ${device}, from ${address}`}
          loading={end.isPending}
          onClick={() => end.mutate()}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}

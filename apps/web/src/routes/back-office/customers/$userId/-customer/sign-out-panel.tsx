import { useState } from 'react';
import { useSignOut } from '../../../../../customers/use-sign-out.js';
import type { User } from '../../../../../customers/users.js';
import { notify } from '../../../../../design/notify.js';
import { Problem } from '../../../../../design/problem.js';
import { ConfirmButton } from '../../../../../office/confirm-button.js';
import { Panel } from '../../../../../office/panel.js';

/** For a device that is lost, or was left signed in. */
export function SignOutPanel({ user: { userId, displayName } }: { user: User }) {
  const signingOut = useSignOut(userId);
  const [times, setTimes] = useState(0);
  return (
    <Panel title="Sessions" note="For somebody who lost a device, or left it signed in.">
      {signingOut.error && <Problem error={signingOut.error} />}
      <ConfirmButton
        key={times}
        action="Sign out everywhere"
        warning={`${displayName} has to sign in again on every device. Whoever knows the password still can.`}
        confirm="Sign out"
        keep="Leave it"
        isPending={signingOut.isPending}
        onConfirm={() =>
          signingOut.mutate(undefined, {
            onSuccess: () => {
              setTimes(times + 1);
              void notify({ title: `${displayName} is signed out everywhere` });
            },
          })
        }
      />
    </Panel>
  );
}

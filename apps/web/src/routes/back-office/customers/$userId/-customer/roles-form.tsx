import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { assignableRoles, changeText, isKept } from '../../../../../customers/role-changes.js';
import { useSetRoles } from '../../../../../customers/use-set-roles.js';
import type { User } from '../../../../../customers/users.js';
import { notify } from '../../../../../design/notify.js';
import { Panel } from '../../../../../office/panel.js';
import { ReasonForm } from '../../../../../office/reason-form.js';
import { dutyOf, type Role } from '../../../../../office/roles.js';
import { useUser } from '../../../../../session/queries.js';
import classes from './customer.module.css';

/** Gives and takes roles. */
export function RolesForm({ user }: { user: User }) {
  const me = useUser();
  const [roles, setRoles] = useState<readonly string[]>(user.roles);
  const setting = useSetRoles(user.userId);
  const change = changeText(user.roles, roles);
  return (
    <Panel
      title="What this person may do"
      note="A new role counts from the next sign-in. Whoever loses one is signed out everywhere."
    >
      <Stack gap="md">
        <Checkbox.Group value={[...roles]} onChange={setRoles} aria-label="Roles">
          <Stack gap="xs">
            {assignableRoles.map((role) => (
              <RoleBox key={role} role={role} isKept={isKept(role, user.userId, me?.id)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {change && (
          <ReasonForm
            label="Reason"
            description={`This ${change}. It is kept with your name.`}
            action="Change the roles"
            isPending={setting.isPending}
            error={setting.error}
            onSubmit={(reason) =>
              setting.mutate(
                { roles: roles as Role[], reason },
                { onSuccess: () => void notify({ title: `The roles of ${user.displayName} are changed` }) },
              )
            }
            onCancel={() => setRoles(user.roles)}
          />
        )}
      </Stack>
    </Panel>
  );
}

const RoleBox = ({ role, isKept: kept }: { role: Role; isKept: boolean }) => (
  <Checkbox
    value={role}
    label={
      <>
        {role}
        <small className={classes.duty}>
          {kept ? 'Nobody takes this role from themselves.' : (dutyOf(role) ?? 'buys')}
        </small>
      </>
    }
    disabled={kept}
  />
);

import { Button } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { dutyOf } from '../../../office/roles.js';
import { useUser } from '../../../session/queries.js';
import { SignOutForm } from '../../../session/sign-out-form.js';
import classes from './top-bar.module.css';

/** Who works here, and with which roles. */
export function Person() {
  const user = useUser();
  if (!user) return null;
  const roles = user.roles.filter((role) => role !== 'customer');
  return (
    <>
      <button type="button" className={classes.person} popoverTarget="person">
        <IconUser size={20} stroke={1.75} aria-hidden />
        <span>
          {user.name} <small>{roles.length === 1 ? roles[0] : `${roles.length} roles`}</small>
        </span>
      </button>
      <div id="person" popover="auto" className={classes.card}>
        <strong>{user.name}</strong>
        <p>{user.email}</p>
        <dl>
          {roles.map((role) => (
            <div key={role}>
              <dt>{role}</dt>
              <dd>{dutyOf(role)}</dd>
            </div>
          ))}
        </dl>
        <div className={classes.leads}>
          <Link to="/profile">Your account</Link>
          <SignOutForm>
            <Button type="submit" variant="default" size="xs">
              Sign out
            </Button>
          </SignOutForm>
        </div>
      </div>
    </>
  );
}

import { IconUser } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import classes from './account-menu.module.css';
import { useUser } from './queries.js';
import { signInLink } from './sign-in-link.js';

/** Leads to the account, or to the sign-in and back to where one is. */
export function AccountMenu() {
  const user = useUser();
  const { href } = useLocation();
  if (user) {
    return (
      <Link to="/profile" className={classes.link} aria-label={`Your account, ${user.name}`}>
        <IconUser size={20} stroke={1.75} aria-hidden />
        <span>{user.name}</span>
      </Link>
    );
  }
  return (
    <a
      href={signInLink(href)}
      className={classes.link}
      aria-label="Sign in"
      data-unknown={user === undefined || undefined}
    >
      <IconUser size={20} stroke={1.75} aria-hidden />
      <span>Sign in</span>
    </a>
  );
}

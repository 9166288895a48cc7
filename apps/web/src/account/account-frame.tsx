import { IconDevices, IconLogout, IconMail, IconMapPin, IconPackage, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SignOutForm } from '../session/sign-out-form.js';
import classes from './account-frame.module.css';
import { ForSignedIn, type User } from './for-signed-in.js';

const places = [
  { to: '/orders', text: 'Orders', Icon: IconPackage },
  { to: '/profile', text: 'Profile', Icon: IconUser },
  { to: '/addresses', text: 'Addresses', Icon: IconMapPin },
  { to: '/e-mails', text: 'E-mails', Icon: IconMail },
  { to: '/sign-ins', text: 'Sign-ins', Icon: IconDevices },
] as const;

interface AccountFrameProps {
  readonly title: string;
  readonly lead?: string;
  /** Beside the title. */
  readonly action?: ReactNode;
  readonly children: (user: User) => ReactNode;
}

/** A screen of the account, for whoever is signed in. */
export function AccountFrame({ title, lead, action, children }: AccountFrameProps) {
  return (
    <ForSignedIn toSee="your account">
      {(user) => (
        <div className={classes.frame}>
          <div className={classes.side}>
            <nav aria-label="Your account">
              <ul>
                {places.map(({ to, text, Icon }) => (
                  <li key={to}>
                    <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
                      <Icon size={20} stroke={1.75} aria-hidden />
                      {text}
                    </Link>
                  </li>
                ))}
              </ul>
              <SignOut />
            </nav>
          </div>
          <section aria-labelledby="account-title">
            <div className={classes.head}>
              <div>
                <h1 id="account-title">{title}</h1>
                {lead && <p>{lead}</p>}
              </div>
              {action}
            </div>
            {children(user)}
          </section>
        </div>
      )}
    </ForSignedIn>
  );
}

export function SignOut() {
  return (
    <SignOutForm>
      <button type="submit" className={classes.out}>
        <IconLogout size={20} stroke={1.75} aria-hidden />
        Sign out
      </button>
    </SignOutForm>
  );
}

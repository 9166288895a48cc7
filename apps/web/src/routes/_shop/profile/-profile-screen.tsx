import { Button } from '@mantine/core';
import { AccountFrame } from '../../../account/account-frame.js';
import cards from '../../../account/card.module.css';
import type { User } from '../../../account/for-signed-in.js';
import { SignOutForm } from '../../../session/sign-out-form.js';
import classes from './-profile-screen.module.css';

export function ProfileScreen() {
  return <AccountFrame title="Your profile">{(user) => <Profile user={user} />}</AccountFrame>;
}

function Profile({ user: { name, email, roles } }: { user: User }) {
  const work = roles.filter((role) => role !== 'customer');
  return (
    <>
      <div className={cards.card}>
        <dl className={classes.facts}>
          <dt>Name</dt>
          <dd>{name}</dd>
          <dt>E-mail</dt>
          <dd>{email}</dd>
          {work.length > 0 && (
            <>
              <dt>Works here as</dt>
              <dd>{work.join(', ')}</dd>
            </>
          )}
        </dl>
      </div>
      <section className={`${cards.card} ${classes.section}`} aria-labelledby="password">
        <h2 id="password">Password</h2>
        <p>A new password signs you out everywhere else.</p>
        <div className={classes.actions}>
          <Button component="a" href="/account/password" variant="default">
            Change the password
          </Button>
        </div>
      </section>
      <section className={`${cards.card} ${classes.section}`} aria-labelledby="programs">
        <h2 id="programs">Other programs</h2>
        <p>Programs outside of Tradewind that you have allowed to use your account.</p>
        <div className={classes.actions}>
          <Button component="a" href="/account/programs" variant="default">
            See them, and take it back
          </Button>
        </div>
      </section>
      <section className={`${cards.card} ${classes.section}`} aria-labelledby="leave">
        <h2 id="leave">Leave</h2>
        <p>Your basket and your orders are kept until you come back.</p>
        <SignOutForm className={classes.actions}>
          <Button type="submit" variant="default">
            Sign out
          </Button>
        </SignOutForm>
      </section>
    </>
  );
}

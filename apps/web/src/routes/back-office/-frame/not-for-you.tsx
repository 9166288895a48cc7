import { ButtonLink } from '../../../design/button-link.js';
import classes from '../../../design/screens.module.css';
import { dutyOf, worksHere } from '../../../office/roles.js';
import type { OfficeScreen } from '../../../office/screens.js';
import { useUser } from '../../../session/queries.js';

/** Says who may open a screen, and where to go instead. */
export function NotForYou({ screen }: { screen: OfficeScreen | undefined }) {
  const user = useUser();
  const isStaff = worksHere(user?.roles ?? []);
  return (
    <div className={classes.middle}>
      <h1>{screen && isStaff ? `${screen.title} is not for you, so far` : 'This is where the shop is run'}</h1>
      {screen && isStaff ? (
        <p>
          It opens with one of these roles:{' '}
          {screen.roles.map((role) => (dutyOf(role) ? `${role} (${dutyOf(role)})` : role)).join(', ')}. Whoever has the
          role accounts can give it to you.
        </p>
      ) : (
        <p>You are signed in as {user?.email}, a customer. Your orders and addresses are in your account.</p>
      )}
      <div className={classes.leads}>
        {isStaff ? (
          <ButtonLink to="/back-office">What you can open</ButtonLink>
        ) : (
          <>
            <ButtonLink to="/orders">Your orders</ButtonLink>
            <ButtonLink to="/" variant="default">
              See all goods
            </ButtonLink>
          </>
        )}
      </div>
    </div>
  );
}

import { Anchor, Breadcrumbs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { customerQuery } from '../../../../../customers/queries.js';
import { Roles } from '../../../../../customers/roles.js';
import { dateAndTimeText } from '../../../../../design/moment.js';
import { Facts } from '../../../../../office/facts.js';
import { Panel } from '../../../../../office/panel.js';
import { RequireRole } from '../../../../../office/require-role.js';
import { ScreenHeading } from '../../../../../office/screen-heading.js';
import { StateChip } from '../../../../../office/state-chip.js';
import { CustomerOrders } from './customer-orders.js';
import { RoleHistory } from './role-history.js';
import { RolesForm } from './roles-form.js';
import classes from './customer.module.css';

const route = getRouteApi('/back-office/customers/$userId/');

export function CustomerScreen() {
  const { userId } = route.useParams();
  const { data: user } = useSuspenseQuery(customerQuery(userId));
  const { displayName, email, registeredAt, lockedUntil, roles } = user;
  return (
    <>
      <Breadcrumbs component="nav" aria-label="Where you are" className={classes.crumbs}>
        <Anchor renderRoot={(props) => <Link to="/back-office/customers" {...props} />}>Customers</Anchor>
        <span>{displayName}</span>
      </Breadcrumbs>
      <ScreenHeading title={displayName} note={email} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Panel
            title="Account"
            actions={lockedUntil && <StateChip tone="bad">Locked until {dateAndTimeText(lockedUntil)}</StateChip>}
          >
            <Facts
              facts={[
                ['Registered', dateAndTimeText(registeredAt)],
                ['Roles', <Roles key="roles" roles={roles} />],
                ['Id', userId],
                [
                  'Mails',
                  <RequireRole key="mails" roles={['support', 'analyst']} otherwise="only support may see them">
                    <Link to="/back-office/mails" search={{ personId: userId }}>
                      Every mail to this person
                    </Link>
                  </RequireRole>,
                ],
              ]}
            />
          </Panel>
          <RequireRole roles={['orders', 'support', 'analyst']}>
            <CustomerOrders userId={userId} />
          </RequireRole>
          {user.roleChanges.length > 0 && <RoleHistory changes={user.roleChanges} />}
        </div>
        <div className={classes.column}>
          <RequireRole roles={['accounts']}>
            <RolesForm key={roles.join()} user={user} />
          </RequireRole>
        </div>
      </div>
    </>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { customerQuery } from '../../../../../customers/queries.js';
import { Roles } from '../../../../../customers/roles.js';
import { dateAndTimeText } from '../../../../../design/moment.js';
import { DetailColumns } from '../../../../../office/detail-columns.js';
import { DetailCrumbs } from '../../../../../office/detail-crumbs.js';
import { Facts } from '../../../../../office/facts.js';
import { Panel } from '../../../../../office/panel.js';
import { RequireRole } from '../../../../../office/require-role.js';
import { ScreenHeading } from '../../../../../office/screen-heading.js';
import { StateChip } from '../../../../../office/state-chip.js';
import { CustomerOrders } from './customer-orders.js';
import { RoleHistory } from './role-history.js';
import { RolesForm } from './roles-form.js';
import { SignOutPanel } from './sign-out-panel.js';

const route = getRouteApi('/back-office/customers/$userId/');

export function CustomerScreen() {
  const { userId } = route.useParams();
  const { data: user } = useSuspenseQuery(customerQuery(userId));
  const { displayName, email, registeredAt, lockedUntil, roles } = user;
  return (
    <>
      <DetailCrumbs to="/back-office/customers" list="Customers" title={displayName} />
      <ScreenHeading title={displayName} note={email} />
      <DetailColumns
        side={
          <RequireRole roles={['accounts']}>
            <RolesForm key={roles.join()} user={user} />
            <SignOutPanel user={user} />
          </RequireRole>
        }
      >
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
      </DetailColumns>
    </>
  );
}

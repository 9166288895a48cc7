import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { FailedScreen } from '../../design/failed-screen.js';
import { hasOneOf, worksHere } from '../../office/roles.js';
import { screenAt } from '../../office/screens.js';
import { sessionQuery } from '../../session/queries.js';
import { signInLink } from '../../session/sign-in-link.js';
import { NotForYou } from './-frame/not-for-you.js';
import { RoleMissing } from './-frame/role-missing.js';
import { Frame } from './-frame/frame.js';

/** The frame of the back office. It opens what the roles of the person open; the services guard what it shows. */
export const Route = createFileRoute('/back-office')({
  beforeLoad: async ({ context: { queryClient }, location }) => {
    const { user } = await queryClient.ensureQueryData(sessionQuery);
    if (!user) throw redirect({ href: signInLink(location.href), reloadDocument: true });
    const screen = screenAt(location.pathname);
    const mayOpen = screen ? hasOneOf(user.roles, screen.roles) : worksHere(user.roles);
    if (!mayOpen) throw new RoleMissing(screen);
  },
  head: () => ({ meta: [{ title: 'Back office · Tradewind' }, { name: 'robots', content: 'noindex' }] }),
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
  errorComponent: (failed) =>
    failed.error instanceof RoleMissing ? (
      <Frame>
        <NotForYou screen={failed.error.screen} />
      </Frame>
    ) : (
      <FailedScreen {...failed} />
    ),
});

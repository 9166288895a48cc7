import { createFileRoute, Outlet } from '@tanstack/react-router';
import { LensFrame } from './-frame/lens-frame.js';

/** Opens to everybody where the insight is open, as in the demo; elsewhere the gateway asks for the role operations. */
export const Route = createFileRoute('/event-lens')({
  head: () => ({ meta: [{ title: 'Event Lens · Tradewind' }, { name: 'robots', content: 'noindex' }] }),
  component: () => (
    <LensFrame>
      <Outlet />
    </LensFrame>
  ),
});

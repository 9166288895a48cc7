import { useNavigate } from '@tanstack/react-router';
import type { FlowSummary } from '../../../../lens/flow.js';
import { withSeen } from '../../../../lens/tour/tour-search.js';
import { useAwaitedFlow } from '../../../../lens/tour/use-awaited-flow.js';
import classes from './awaited-flow.module.css';

interface AwaitedFlowProps {
  readonly step: string;
  readonly awaits: (flow: FlowSummary) => boolean;
  readonly correlationId: string | undefined;
}

/** Waits for what somebody does elsewhere, and remembers it in the URL. */
export function AwaitedFlow({ step, awaits, correlationId }: AwaitedFlowProps) {
  const navigate = useNavigate({ from: '/event-lens/tour/' });
  useAwaitedFlow(awaits, ({ correlationId: found }) => {
    void navigate({
      to: '/event-lens/tour',
      search: (before) => ({ ...before, step, seen: withSeen(before.seen, step, found) }),
      replace: true,
      resetScroll: false,
    });
  });
  return (
    <p role="status" className={classes.awaited} data-seen={correlationId !== undefined}>
      {correlationId === undefined ? 'Your turn: this page is watching.' : '✓ Seen. Look at its steps, then go on.'}
    </p>
  );
}

import { Link } from '@tanstack/react-router';
import type { FlowRow } from '../../../../lens/flow.js';

/** Leads from what a breakage did to its switch. */
export function SwitchedOnHere({ row: { service, title, step } }: { row: FlowRow }) {
  if (step?.faultId === undefined) return null;
  return (
    <p>
      <Link to="/event-lens/faults" search={{ service, breakage: String(step.faultId) }}>
        Switched on in {service}: {title}
      </Link>
    </p>
  );
}

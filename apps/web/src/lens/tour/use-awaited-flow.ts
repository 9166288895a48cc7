import { useEffect, useEffectEvent, useState } from 'react';
import type { FlowSummary } from '../flow.js';
import { useLiveFlows } from '../use-live-flows.js';

/** Calls `onSeen` with the first flow that fits and began after the step did, by the clock of the gateway. */
export function useAwaitedFlow(fits: (flow: FlowSummary) => boolean, onSeen: (flow: FlowSummary) => void): void {
  const { lines, gatewayAheadMs } = useLiveFlows({}, false);
  const [since] = useState(() => Date.now() + gatewayAheadMs);
  const seen = [...lines.shown.values()].find((flow) => flow.startedAt >= since && fits(flow));
  const tell = useEffectEvent(() => seen && onSeen(seen));
  useEffect(() => void tell(), [seen?.correlationId]);
}

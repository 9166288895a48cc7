import { useLiveFlows } from '../../../../lens/use-live-flows.js';
import type { OnInService, ServiceWorkshop } from '../../../../lens/workshop/workshops.js';
import { HitFlow } from './hit-flow.js';
import { NothingHit } from './nothing-hit.js';

interface HitFlowsProps {
  readonly workshops: readonly ServiceWorkshop[];
  readonly on: readonly OnInService[];
}

const mostShown = 8;

export function HitFlows({ workshops, on }: HitFlowsProps) {
  const { lines } = useLiveFlows({ faults: true }, false);
  const flows = [...lines.shown.values()].sort((a, b) => b.startedAt - a.startedAt).slice(0, mostShown);
  if (flows.length === 0) return <NothingHit on={on} />;
  return flows.map((flow) => <HitFlow key={flow.correlationId} summary={flow} workshops={workshops} />);
}

import { hasHeader } from './header-filter.js';
import type { FlowStreamQuery } from './flow-queries.js';
import type { KeptFlow } from './kept-flow.js';

export type FlowFilter = (flow: KeptFlow) => boolean;

/** Whether a flow is among those that were asked for. */
export function flowFilter(query: FlowStreamQuery): FlowFilter {
  const { state, service, type, key, header, failures, faults, text, reads } = query;
  const sought = text?.trim().toLowerCase() ?? '';
  return (flow) => {
    // To sum up a flow costs more than all else here.
    if (flow.readsOnly && reads !== 'true') return false;
    if (failures === 'true' && !flow.hasFailed) return false;
    if (faults === 'true' && !flow.wasHit) return false;
    const { summary } = flow;
    return (
      (state === undefined || summary.state === state) &&
      (service === undefined || summary.services.includes(service)) &&
      (type === undefined || summary.types.includes(type)) &&
      (key === undefined || flow.steps.some((step) => String(step.key) === key)) &&
      (header === undefined || flow.steps.some((step) => hasHeader(step, header))) &&
      (sought === '' || mentions(flow, sought))
    );
  };
}

function mentions({ summary, steps }: KeptFlow, sought: string): boolean {
  const says = (value: unknown) => value !== undefined && String(value).toLowerCase().includes(sought);
  return (
    says(summary.correlationId) ||
    says(summary.name) ||
    steps.some(({ key, type, messageId, causationId, name, error }) =>
      [key, type, messageId, causationId, name, error].some(says),
    )
  );
}

import type { FlowTimeline } from './flow.js';

export interface Bar {
  /** From 0 to 1. */
  readonly height: number;
  readonly tone: 'failed' | 'waited' | 'sound' | 'none';
}

const least = 0.08;

/** The parts of a timeline as bars. One flow is seen as well as many, and a failure colours its bar. */
export function barsOf({ parts }: Pick<FlowTimeline, 'parts'>): Bar[] {
  const most = Math.max(1, ...parts.map(({ flows }) => flows));
  return parts.map(({ flows, failed, waited }) => ({
    height: flows === 0 ? 0 : least + (1 - least) * Math.sqrt(flows / most),
    tone: flows === 0 ? 'none' : failed > 0 ? 'failed' : waited > 0 ? 'waited' : 'sound',
  }));
}

/** How far a key of the scrubber goes, in ms: half of a bar. */
export const stepOf = ({ from, to, parts }: FlowTimeline): number =>
  Math.max(1, Math.round((to - from) / (2 * parts.length)));

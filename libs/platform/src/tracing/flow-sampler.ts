import { trace, TraceFlags, type Attributes, type Context } from '@opentelemetry/api';
import { SamplingDecision, type Sampler, type SamplingResult } from '@opentelemetry/sdk-trace';
import { isKeptAlways, stepAttribute } from '@tradewind/trail';
import { TokenBucket } from './token-bucket.js';
import { watchEventLoop } from './watch-event-loop.js';

const recorded = { decision: SamplingDecision.RECORD_AND_SAMPLED };
const notRecorded = { decision: SamplingDecision.NOT_RECORD };
const failuresOnly = { ...recorded, attributes: { [stepAttribute.sampling]: 'failures' } };

interface Budgets {
  readonly reads: TokenBucket;
  readonly others: TokenBucket;
}

/** A thread that has time left records so many times as many flows. */
const factorWithTime = 10;
/** After a pause, as many are recorded at once as a busy thread records in so many seconds. */
const secondsHeld = 50;

export interface SamplerSurroundings {
  readonly nowMs: () => number;
  readonly isBusy: () => boolean;
}

/**
 * Records so many flows per second from their beginnings while its thread is busy, and ten times as many otherwise. It does so in
 * all services: what a flow leads to is recorded if the flow is. Of the others, it keeps what fails and what waits because of
 * that. Requests that read do not use up what those that write need, and other requests do not use up what those need whose caller
 * traces them: each kind has so many per second. The first flow that is recorded after others says how many were not.
 */
export class FlowSampler implements Sampler {
  private readonly traced: Budgets;
  private readonly untraced: Budgets;
  private unrecorded = 0;

  constructor(
    private readonly flowsPerSecond: number,
    private readonly surroundings: SamplerSurroundings = { nowMs: () => performance.now(), isBusy: watchEventLoop() },
  ) {
    const budgets = () => ({
      reads: new TokenBucket(flowsPerSecond * secondsHeld, surroundings.nowMs),
      others: new TokenBucket(flowsPerSecond * secondsHeld, surroundings.nowMs),
    });
    this.traced = budgets();
    this.untraced = budgets();
  }

  shouldSample(
    context: Context,
    _traceId: string,
    name: string,
    _kind: unknown,
    attributes: Attributes,
  ): SamplingResult {
    const parent = trace.getSpanContext(context);
    const isCalled = attributes[stepAttribute.kind] === 'http' && parent?.isRemote === true;
    const isWanted = parent === undefined || (parent.traceFlags & TraceFlags.SAMPLED) !== 0;
    if (isWanted && parent !== undefined && !isCalled) return recorded;
    if (isKeptAlways(attributes)) return failuresOnly;
    if (!isWanted) return notRecorded;
    const { reads, others } = isCalled ? this.traced : this.untraced;
    return this.begin(/^(GET|HEAD) /.test(name) ? reads : others);
  }

  toString(): string {
    return `FlowSampler{${this.flowsPerSecond} per second}`;
  }

  private begin(bucket: TokenBucket): SamplingResult {
    const perSecond = this.flowsPerSecond * (this.surroundings.isBusy() ? 1 : factorWithTime);
    if (!bucket.take(perSecond)) {
      this.unrecorded += 1;
      return notRecorded;
    }
    if (this.unrecorded === 0) return recorded;
    const attributes = { [stepAttribute.unrecordedFlows]: this.unrecorded };
    this.unrecorded = 0;
    return { ...recorded, attributes };
  }
}

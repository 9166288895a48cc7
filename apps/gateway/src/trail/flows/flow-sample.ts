import type { KeptFlow } from './kept-flow.js';

/** A screen can show so many new flows per second. Above that, it gets whole flows of a sample. */
const mostPerSecond = 20;
const windowMs = 2_000;
/** Flows that a screen has been sent go on to be sent, as many as it shows. */
const mostFollowed = 1_000;

/**
 * Chooses the flows that one screen is sent. Above 20 new flows per second, it is one of 2, 4, 8 … by the hash of the correlation
 * id, so that a flow is shown whole or not at all. What failed or waits is always sent.
 */
export class FlowSample {
  private readonly begun: { readonly at: number; readonly flows: number }[] = [];
  private readonly followed = new Set<string>();

  /** One of how many is sent. */
  oneOf = 1;
  /** New flows that were left out since the beginning. */
  leftOut = 0;

  constructor(private readonly now: () => number = Date.now) {}

  get perSecond(): number {
    const since = this.now() - windowMs;
    while (this.begun.length > 0 && this.begun[0]!.at <= since) this.begun.shift();
    return (this.begun.reduce((sum, { flows }) => sum + flows, 0) * 1_000) / windowMs;
  }

  /** @param changed the flows that match and changed after the change `after` */
  choose(changed: readonly KeptFlow[], after: number): KeptFlow[] {
    const isNew = ({ firstChange }: KeptFlow) => firstChange > after;
    const flows = changed.filter(isNew).length;
    if (flows > 0) this.begun.push({ at: this.now(), flows });
    this.oneOf = 2 ** Math.max(0, Math.ceil(Math.log2(this.perSecond / mostPerSecond)));
    const chosen = changed.filter((flow) => this.sends(flow));
    chosen.forEach(({ correlationId }) => this.follow(correlationId));
    this.leftOut += flows - chosen.filter(isNew).length;
    return chosen;
  }

  private sends(flow: KeptFlow): boolean {
    const { correlationId, hasFailed } = flow;
    if (this.oneOf === 1 || hasFailed || this.followed.has(correlationId)) return true;
    return hashOf(correlationId) % this.oneOf === 0 || flow.summary.state === 'waiting';
  }

  private follow(correlationId: string): void {
    this.followed.delete(correlationId);
    this.followed.add(correlationId);
    if (this.followed.size > mostFollowed) this.followed.delete(this.followed.values().next().value!);
  }
}

/** FNV-1a, 32 bits, mixed once more: the lowest bits of similar ids are even then spread evenly. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

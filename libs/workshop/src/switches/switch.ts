import { EventEmitter, once } from 'node:events';
import { traceStep, type StepKind, type StepValues } from '@tradewind/trail';
import type { SwitchedOn, SwitchSettings } from './switch-settings.js';
import type { SwitchStore } from './switch-store.js';

/** What a hit happens to. */
export interface Concerned {
  readonly key?: string | undefined;
  readonly handler?: string | undefined;
}

/** Whether one breakage is on, as far as this process knows. */
export class Switch {
  private readonly changes = new EventEmitter().setMaxListeners(0);
  private readonly listeners: Array<() => void> = [];
  private state: SwitchedOn | undefined;

  constructor(
    private readonly breakage: { readonly id: string; readonly title: string },
    private readonly store: Pick<SwitchStore, 'hit'>,
  ) {}

  /** Also while it is used up. */
  get current(): SwitchedOn | undefined {
    return this.state && +this.state.until > Date.now() ? this.state : undefined;
  }

  /** Undefined when it is off or used up. */
  get settings(): SwitchSettings | undefined {
    const current = this.current;
    return current && current.hits < (current.settings.times ?? Infinity) ? current.settings : undefined;
  }

  get isOn(): boolean {
    return this.settings !== undefined;
  }

  /** Whether it is on for this key and this handler. */
  concerns({ key, handler }: Concerned = {}): boolean {
    const { settings } = this;
    if (!settings) return false;
    return (settings.key ?? key) === key && (settings.handler ?? handler) === handler;
  }

  /** Counts a hit and shows it in the trail. Resolves with false if another instance has used it up meanwhile. */
  async hit(values: StepValues, kind: StepKind = 'fault'): Promise<boolean> {
    const hits = await this.store.hit(this.breakage.id);
    if (hits === undefined) return false;
    if (this.state) this.follow({ ...this.state, hits });
    await traceStep(kind, this.breakage.title, { ...values, faultId: this.breakage.id }, () => Promise.resolve());
    return true;
  }

  /** Shows in the trail that something was lost for it. */
  async tellLoss(values: StepValues, error: unknown): Promise<void> {
    const told = { ...values, faultId: this.breakage.id };
    await traceStep('fault', this.breakage.title, told, () => Promise.reject(error)).catch(() => undefined);
  }

  /** Resolves once it is off or used up, or the signal is aborted. */
  async untilOff(signal: AbortSignal): Promise<void> {
    while (this.isOn && !signal.aborted) {
      const leftMs = Math.max(0, +this.current!.until - Date.now());
      const over = setTimeout(() => this.changes.emit('change'), leftMs + 1);
      await once(this.changes, 'change', { signal }).catch(() => undefined);
      clearTimeout(over);
    }
  }

  /** Calls `listener` each time somebody switches it on through this process. */
  whenSwitchedOn(listener: () => void): void {
    this.listeners.push(listener);
  }

  switchedOn(state: SwitchedOn): void {
    this.follow(state);
    for (const listener of this.listeners) listener();
  }

  follow(state: SwitchedOn | undefined): void {
    this.state = state;
    this.changes.emit('change');
  }
}

import type { Breakage } from './breakage.js';
import { UnsuitableOptionError } from './unsuitable-option.error.js';
import type { ServiceUnderTest } from './service/service-under-test.js';
import { Switch } from './switches/switch.js';
import type { SwitchedOn, SwitchSettings } from './switches/switch-settings.js';
import type { SwitchStore } from './switches/switch-store.js';

/** Another instance learns so soon what was switched on or off. */
const followEveryMs = 1_000;

/** A breakage and whether it is on. */
export interface BreakageState {
  readonly breakage: Breakage;
  readonly on: SwitchedOn | undefined;
}

/** The faults and mistakes of one service, each with its switch. */
export class Workshop {
  private readonly switches = new Map<string, { readonly breakage: Breakage; readonly own: Switch }>();
  private following: NodeJS.Timeout | undefined;

  constructor(
    private readonly service: ServiceUnderTest,
    private readonly store: SwitchStore,
    breakages: readonly Breakage[],
  ) {
    for (const breakage of breakages) {
      const own = new Switch(breakage, store);
      breakage.install(service, own);
      this.switches.set(breakage.id, { breakage, own });
    }
  }

  /** The names of all handlers of the service, in alphabetical order. */
  get handlers(): string[] {
    return [...this.service.handlers].toSorted();
  }

  async open(): Promise<void> {
    await this.store.prepare();
    await this.follow();
    this.following = setInterval(() => void this.follow().catch(() => undefined), followEveryMs).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.following);
    await this.store.close();
  }

  list(): BreakageState[] {
    return [...this.switches.values()].map(({ breakage, own }) => ({ breakage, on: own.current }));
  }

  find(id: string): BreakageState | undefined {
    return this.list().find(({ breakage }) => breakage.id === id);
  }

  /**
   * Switches something on for so many seconds, by whom. Its hits are counted from 0.
   *
   * @throws UnsuitableOptionError if it does not take one of the settings
   */
  async switchOn(id: string, settings: SwitchSettings, seconds: number, by: string): Promise<void> {
    const { breakage, own } = this.switches.get(id)!;
    for (const [option, value] of Object.entries(settings)) {
      if (value !== undefined && !breakage.options.some((each) => each === option))
        throw new UnsuitableOptionError(option, breakage.title);
    }
    own.switchedOn(await this.store.switchOn(id, { ...breakage.defaults, ...settings }, seconds, by));
  }

  async switchOff(id: string): Promise<void> {
    await this.store.switchOff(id);
    this.switches.get(id)!.own.follow(undefined);
  }

  async switchAllOff(): Promise<void> {
    await Promise.all([...this.switches.keys()].map((id) => this.switchOff(id)));
  }

  private async follow(): Promise<void> {
    const on = await this.store.read();
    for (const [id, { own }] of this.switches) own.follow(on.get(id));
  }
}

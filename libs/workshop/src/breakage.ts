import type { Switch } from './switches/switch.js';
import type { SwitchSettings } from './switches/switch-settings.js';
import type { ServiceUnderTest } from './service/service-under-test.js';

/** What somebody may choose when switching something on. */
export type BreakageOption = keyof SwitchSettings;

/** What can be broken on purpose. A fault is bad luck that right code survives; a mistake is wrong code. */
export interface Breakage {
  readonly id: string;
  readonly kind: 'fault' | 'mistake';
  readonly title: string;
  /** What it does, in one sentence. */
  readonly effect: string;
  /** Where its consequence shows. */
  readonly watch: string;
  /** What happens, or must be done, once it is off. */
  readonly cure: string;
  readonly options: readonly BreakageOption[];
  /** What holds for the options that nobody chooses. */
  readonly defaults?: SwitchSettings;
  /** Puts it into the service. It does nothing as long as its switch is off. Called before the service starts to listen. */
  install(service: ServiceUnderTest, own: Switch): void;
}

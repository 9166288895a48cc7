import { AggregateRoot, checkRule } from '@tradewind/domain';
import { isOptional, type MailKind, type OptionalKind, optionalKinds } from '../mail/mail-kind.js';
import { OnlyOptionalMailsCanBeSwitchedOffRule } from './rules/only-optional-mails-can-be-switched-off.rule.js';

export interface PreferencesState {
  readonly personId: string;
  readonly switchedOff: readonly OptionalKind[];
}

/** Which mails a person wants. Everybody gets all kinds until they switch one off. */
export class Preferences extends AggregateRoot {
  private constructor(private state: PreferencesState) {
    super();
  }

  static of(personId: string): Preferences {
    return new Preferences({ personId, switchedOff: [] });
  }

  static restore(state: PreferencesState, version: number): Preferences {
    const preferences = new Preferences(state);
    preferences.version = version;
    return preferences;
  }

  get id(): string {
    return this.state.personId;
  }

  wants(kind: MailKind): boolean {
    return !(this.state.switchedOff as readonly MailKind[]).includes(kind);
  }

  /** @throws BusinessRuleBrokenError when the kind can not be switched off */
  set(kind: MailKind, enabled: boolean): void {
    if (!enabled) checkRule(new OnlyOptionalMailsCanBeSwitchedOffRule(kind));
    if (!isOptional(kind)) return;
    const switchedOff = optionalKinds.filter((each) => (each === kind ? !enabled : !this.wants(each)));
    this.state = { ...this.state, switchedOff };
  }

  snapshot(): PreferencesState {
    return this.state;
  }
}

export type { Breakage, BreakageOption } from './breakage.js';
export { intercept } from './intercept.js';
export { openWorkshop } from './open-workshop.js';
export type { ServiceUnderTest } from './service/service-under-test.js';
export type { Switch } from './switches/switch.js';
export type { SwitchedOn, SwitchSettings } from './switches/switch-settings.js';
export { UnsuitableOptionError } from './unsuitable-option.error.js';
export type { BreakageState, Workshop } from './workshop.js';

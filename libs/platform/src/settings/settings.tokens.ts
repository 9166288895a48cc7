/** DI tokens of the settings; both are read from the environment when the module is instantiated. */
export const HTTP_SETTINGS = Symbol('HTTP_SETTINGS');
export const SERVICE_SETTINGS = Symbol('SERVICE_SETTINGS');
export const SERVICE_NAME = Symbol('SERVICE_NAME');
/** The `Refusal`s that the OpenAPI document lists. */
export const REFUSALS = Symbol('REFUSALS');
/** A RegExp of the paths that this process passes on instead of answering them itself, or `null`. */
export const PASSED_ON_PATHS = Symbol('PASSED_ON_PATHS');
/** The class that says who asks and whether they may, or `null` where nobody signs in. */
export const AUTHENTICATION = Symbol('AUTHENTICATION');
/** The class of the transport strategy that integration events come in by, or `null`. */
export const EVENTS_STRATEGY = Symbol('EVENTS_STRATEGY');

/** DI tokens of the settings. They are read from the environment when the module is instantiated. */
export const HTTP_SETTINGS = Symbol('HTTP_SETTINGS');
export const SERVICE_SETTINGS = Symbol('SERVICE_SETTINGS');
export const DATABASE_SETTINGS = Symbol('DATABASE_SETTINGS');
export const SERVICE_NAME = Symbol('SERVICE_NAME');
/** The `Refusal`s that the OpenAPI document lists. */
export const REFUSALS = Symbol('REFUSALS');
/** A RegExp that matches the paths that this process proxies instead of answering them itself, or `null`. */
export const PASSED_ON_PATHS = Symbol('PASSED_ON_PATHS');
/** The rules of all routes: a map from `GET /orders/:orderId` to an `AccessRule`. */
export const ACCESS = Symbol('ACCESS');
/** The class that limits how often routes are called, or `null` if no route is limited. */
export const LIMITING = Symbol('LIMITING');
/** The class of the transport strategy that receives integration events, or `null`. */
export const EVENTS_STRATEGY = Symbol('EVENTS_STRATEGY');

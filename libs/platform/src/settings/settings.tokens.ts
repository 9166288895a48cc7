/** DI tokens of the settings; both are read from the environment when the module is instantiated. */
export const HTTP_SETTINGS = Symbol('HTTP_SETTINGS');
export const SERVICE_SETTINGS = Symbol('SERVICE_SETTINGS');
export const SERVICE_NAME = Symbol('SERVICE_NAME');

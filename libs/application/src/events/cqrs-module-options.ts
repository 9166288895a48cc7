/** The token of the options of Nest's CqrsModule, which does not export it. */
export const CQRS_MODULE_OPTIONS = 'CQRS_MODULE_OPTIONS';

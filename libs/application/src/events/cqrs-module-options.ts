/** The token under which Nest's CqrsModule keeps its options; it does not export it. */
export const CQRS_MODULE_OPTIONS = 'CQRS_MODULE_OPTIONS';

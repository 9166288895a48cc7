/** Specs that take notably longer than others, and about how many seconds. Only the order of the files depends on it. */
export const longSpecs = {
  'apps/ordering/src/specs/killed-at-each-place.spec.ts': 84,
  'libs/messaging/src/specs/projections/rebuild.spec.ts': 61,
};

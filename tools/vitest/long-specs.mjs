/** Specs that take notably longer than others, and about how many seconds. Only the order of the files depends on it. */
export const longSpecs = {
  'apps/ordering/src/specs/killed-at-each-place.spec.ts': 84,
  'libs/messaging/src/incoming/projections/rebuild.spec.ts': 61,
  'apps/payment/src/specs/provider-webhooks.spec.ts': 45,
  'apps/payment/src/specs/paying-for-an-order.spec.ts': 45,
  'apps/analytics/src/specs/rebuilding.spec.ts': 44,
  'tools/src/dev/development-loop.spec.ts': 42,
  'tools/src/demo/database-server.spec.ts': 40,
  'apps/notification/src/specs/killed-while-sending.spec.ts': 30,
};

import { anywhere, spec } from './places.mjs';

const breakages = ['^libs/workshop/', `${anywhere}apps/[^/]+/src/workshop/`];

/** The code of faults and mistakes lives apart, and is loaded only where a workshop is open. */
export const workshopRules = [
  {
    name: 'the-workshop-is-loaded-on-demand',
    comment: 'What can lose messages on purpose must not even be loaded in production.',
    from: {
      path: `${anywhere}(apps|libs|tools)/`,
      pathNot: ['(^|/)libs/workshop/', '/apps/[^/]+/src/workshop/', '^apps/[^/]+/src/workshop/', spec],
    },
    to: {
      path: breakages,
      dynamic: false,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'interception-is-for-the-workshop',
    comment: 'Whoever replaces the inner methods of the engine from outside takes its guarantees away.',
    from: { path: `${anywhere}(apps|libs|tools)/`, pathNot: '(^|/)libs/workshop/' },
    to: { path: '^libs/(application|messaging)/src/interception\\.ts$' },
  },
];

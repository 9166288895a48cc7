import { workshopRules } from './workshop-rules.mjs';
import { anywhere, spec } from './places.mjs';

/** The layers that a library of each layer may import, besides its own. Apps and tools may import all layers. */
const below = {
  domain: [],
  trail: [],
  services: [],
  contracts: [],
  broker: [],
  application: ['domain', 'trail'],
  scheduling: ['application', 'domain', 'trail'],
  'event-sourcing': ['application', 'domain', 'scheduling', 'trail'],
  messaging: ['application', 'broker', 'contracts', 'domain', 'trail'],
  workshop: ['application', 'broker', 'contracts', 'domain', 'messaging', 'trail'],
  platform: [
    ...['domain', 'trail', 'contracts', 'application', 'scheduling', 'event-sourcing', 'broker', 'messaging'],
    'workshop',
  ],
  testing: [
    ...['domain', 'trail', 'contracts', 'application', 'scheduling', 'event-sourcing', 'broker', 'messaging'],
    'platform',
  ],
};

/** The rules for imports between libraries, derived from their layers. */
export function libraryRules(libraries) {
  const inLayers = (layers) => libraries.filter(({ layer }) => layers.includes(layer)).map(({ library }) => library);
  const graph = Object.entries(below).map(([layer, lower]) => ({
    name: layer === 'contracts' ? 'contracts-import-no-domain-type' : `${layer}-library-imports-only-layers-below`,
    comment: `layer:${layer} may import ${[...lower, 'nothing else of this workspace'].join(', ')}`,
    from: { path: folders(inLayers([layer])), pathNot: spec },
    to: { path: `${anywhere}libs/`, pathNot: folders(inLayers([layer, ...lower])) },
  }));
  return [...graph, testLibrariesAreForSpecs(inLayers(['testing'])), batchesAreForMessaging, ...workshopRules];
}

function testLibrariesAreForSpecs(testLibraries) {
  return {
    name: 'test-libraries-are-for-specs',
    comment: 'Production code must not depend on test libraries.',
    from: { path: `${anywhere}apps/`, pathNot: spec },
    to: { path: folders(testLibraries) },
  };
}

const batchesAreForMessaging = {
  name: 'batches-are-for-messaging',
  comment: 'A handler needs only `run`, `afterCommit` and `isRunning` of a unit of work.',
  from: { path: `${anywhere}(apps|libs)/`, pathNot: `${anywhere}libs/(application|messaging)/` },
  to: { path: '^libs/application/src/batch\\.ts$' },
};

function folders(libraries) {
  return `${anywhere}libs/(${libraries.join('|')})/`;
}

import { anywhere, spec } from './places.mjs';

/** Which layers a library of a layer may import, beside its own. Apps and tools may import all. */
const below = {
  domain: [],
  trail: [],
  services: [],
  contracts: [],
  broker: [],
  application: ['domain', 'trail'],
  messaging: ['application', 'broker', 'contracts', 'domain', 'trail'],
  platform: ['domain', 'trail', 'contracts', 'application', 'broker', 'messaging'],
  testing: ['domain', 'trail', 'contracts', 'application', 'broker', 'messaging', 'platform'],
};

/** The graph of the libraries, made of their tags. */
export function libraryRules(libraries) {
  const inLayers = (layers) => libraries.filter(({ layer }) => layers.includes(layer)).map(({ library }) => library);
  const graph = Object.entries(below).map(([layer, lower]) => ({
    name: layer === 'contracts' ? 'contracts-import-no-domain-type' : `${layer}-library-imports-only-layers-below`,
    comment: `layer:${layer} may import ${[...lower, 'nothing else of this workspace'].join(', ')}`,
    from: { path: folders(inLayers([layer])), pathNot: spec },
    to: { path: `${anywhere}libs/`, pathNot: folders(inLayers([layer, ...lower])) },
  }));
  return [...graph, testLibrariesAreForSpecs(inLayers(['testing'])), batchesAreForMessaging];
}

function testLibrariesAreForSpecs(testLibraries) {
  return {
    name: 'test-libraries-are-for-specs',
    comment: 'What runs in production was made for production.',
    from: { path: `${anywhere}apps/`, pathNot: spec },
    to: { path: folders(testLibraries) },
  };
}

const batchesAreForMessaging = {
  name: 'batches-are-for-messaging',
  comment: 'What a handler needs of a unit of work is `run`, `afterCommit` and `isRunning`.',
  from: { path: `${anywhere}(apps|libs)/`, pathNot: `${anywhere}libs/(application|messaging)/` },
  to: { path: '^libs/application/src/batch\\.ts$' },
};

function folders(libraries) {
  return `${anywhere}libs/(${libraries.join('|')})/`;
}

/** Request targets that try to bypass the filter for the paths that the gateway forwards to no service. */
const kept = ['metrics', 'health', 'health/live', 'openapi.json', 'METRICS', '%6detrics', 'metric%73', '%256detrics'];

const prefixes = [
  '/api/basket/',
  '/api/basket//',
  '/api/basket///',
  '/api/basket/./',
  '/api/basket/%2e/',
  '/api/basket/a/../',
  '/api/basket/a/%2e%2e/',
  '/api/basket/%2f',
  '/api/basket/%5c',
  '/api/basket/\\',
  '/api/basket/;a=1/',
  '/api//basket/',
  '//api/basket/',
  '/API/basket/',
  '/api/%62asket/',
  '/api/basket/../basket/',
  'http://basket/api/basket/',
  '/api/basket?/../',
];

const suffixes = ['', '/', '//', '?a=1', '%3fa', '%23', '%00', ';a', '%2f', '/.', '/a/..', '#a', '%20', '.'];

export const keptTargets: readonly string[] = kept.flatMap((path) => [
  ...prefixes.map((prefix) => prefix + path),
  ...suffixes.map((suffix) => `/api/basket/${path}${suffix}`),
]);

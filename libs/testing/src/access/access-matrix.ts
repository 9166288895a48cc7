import { callers, type Caller } from './callers.js';

/** `yes`: the caller may. `no`: 401 for nobody and guests, 403 for others. `hidden`: 404, as if there were no such thing. */
export type Expectation = 'yes' | 'no' | 'hidden' | 'own-credentials';

export type AccessMatrix = ReadonlyMap<string, ReadonlyMap<Caller, Expectation>>;

const marks: Readonly<Record<string, Expectation>> = { '+': 'yes', '-': 'no', '0': 'hidden', '*': 'own-credentials' };

const processRows = `
  GET    /health/live                 +  +  +  +  +  +  +  +  +  +  +  +
  GET    /health/ready                +  +  +  +  +  +  +  +  +  +  +  +
  GET    /metrics                     -  -  -  -  -  -  -  -  +  -  -  -
  GET    /openapi.json                -  -  -  -  -  -  -  -  +  -  -  -
`;
const serviceRows = `
  GET    /clock                       -  -  -  -  -  -  -  -  +  -  -  -
  POST   /clock/advance               -  -  -  -  -  -  -  -  +  -  -  -
  GET    /workshop                    -  -  -  -  -  -  -  -  +  -  -  -
  PUT    /workshop/breakages/:id      -  -  -  -  -  -  -  -  +  -  -  -
  DELETE /workshop/breakages          -  -  -  -  -  -  -  -  +  -  -  -
  DELETE /workshop/breakages/:id      -  -  -  -  -  -  -  -  +  -  -  -
  GET    /messaging                   -  -  -  -  -  -  -  -  +  -  -  -
  GET    /messaging/outbox/:position  -  -  -  -  -  -  -  -  +  -  -  -
  GET    /dead-letters                -  -  -  -  -  -  -  -  +  -  -  -
  GET    /dead-letters/:id            -  -  -  -  -  -  -  -  +  -  -  -
  POST   /dead-letters/replay         -  -  -  -  -  -  -  -  +  -  -  -
  POST   /dead-letters/:id/discard    -  -  -  -  -  -  -  -  +  -  -  -
`;

/** The routes of the platform: those of every service, and those of a process without events, such as the gateway. */
export const platformRows = { service: processRows + serviceRows, process: processRows } as const;

/**
 * Reads the rows of a matrix: a method, a path, and a mark for each caller, in the order of `callers`: `+` may, `-` may
 * not, `0` learns nothing of its existence, `*` needs credentials of the route's own, such as a cookie or a link. The routes of the platform are added.
 *
 * @throws Error if a row is malformed, or if a route has two rows
 */
export function readMatrix(rows: string, kind: keyof typeof platformRows): AccessMatrix {
  const matrix = new Map<string, ReadonlyMap<Caller, Expectation>>();
  const lines = `${platformRows[kind]}\n${rows}`.split('\n').filter((line) => /^\s*[A-Z]+\s+\//.test(line));
  for (const line of lines) {
    const [method, path, ...cells] = line.trim().split(/\s+/);
    const route = `${method} ${path}`;
    const expectations = cells.map((cell) => marks[cell]);
    if (expectations.length !== callers.length || expectations.includes(undefined)) {
      throw new Error(`${route} needs a mark for each of ${callers.join(', ')}`);
    }
    if (matrix.has(route)) throw new Error(`${route} has two rows`);
    matrix.set(route, new Map(callers.map((caller, n) => [caller, expectations[n]!])));
  }
  return matrix;
}

import { callers, type Caller } from './callers.js';

/** `yes`: the caller may. `no`: 401 for nobody and guests, 403 for others. `hidden`: 404, as if there were no such thing. */
export type Expectation = 'yes' | 'no' | 'hidden' | 'own-credentials';

export interface Row {
  readonly expected: ReadonlyMap<Caller, Expectation>;
  /** The spec that shows who may call the route, where credentials of its own decide. */
  readonly shownBy?: string;
}

export type AccessMatrix = ReadonlyMap<string, Row>;

const marks: Readonly<Record<string, Expectation>> = { '+': 'yes', '-': 'no', '0': 'hidden' };

const processRows = `
  GET    /health/live                 +  +  +  +  +  +  +  +  +  +  +  +  +
  GET    /health/ready                +  +  +  +  +  +  +  +  +  +  +  +  +
  GET    /metrics                     -  -  -  -  -  -  -  -  +  -  -  +  -
  GET    /openapi.json                -  -  -  -  -  -  -  -  +  -  -  +  -
`;
const serviceRows = `
  GET    /clock                       -  -  -  -  -  -  -  -  +  -  -  +  -
  POST   /clock/advance               -  -  -  -  -  -  -  -  +  -  -  +  -
  GET    /workshop                    -  -  -  -  -  -  -  -  +  -  -  +  -
  PUT    /workshop/breakages/:id      -  -  -  -  -  -  -  -  +  -  -  +  -
  DELETE /workshop/breakages          -  -  -  -  -  -  -  -  +  -  -  +  -
  DELETE /workshop/breakages/:id      -  -  -  -  -  -  -  -  +  -  -  +  -
  GET    /messaging                   -  -  -  -  -  -  -  -  +  -  -  +  -
  GET    /messaging/outbox/:position  -  -  -  -  -  -  -  -  +  -  -  +  -
  GET    /dead-letters                -  -  -  -  -  -  -  -  +  -  -  +  -
  GET    /dead-letters/:id            -  -  -  -  -  -  -  -  +  -  -  +  -
  POST   /dead-letters/replay         -  -  -  -  -  -  -  -  +  -  -  +  -
  POST   /dead-letters/:id/discard    -  -  -  -  -  -  -  -  +  -  -  +  -
`;

/** The routes of the platform: those of every service, and those of a process without events, such as the gateway. */
export const platformRows = { service: processRows + serviceRows, process: processRows } as const;

/**
 * Reads the rows of a matrix: a method, a path, and a mark for each caller, in the order of `callers`: `+` may, `-` may
 * not, `0` learns nothing of its existence. A row of `*` and the name of a spec is about a route with credentials of its
 * own, such as a cookie or a link. The routes of the platform are added.
 *
 * @throws Error if a row is malformed, or if a route has two rows
 */
export function readMatrix(rows: string, kind: keyof typeof platformRows): AccessMatrix {
  const matrix = new Map<string, Row>();
  const lines = `${platformRows[kind]}\n${rows}`.split('\n').filter((line) => /^\s*[A-Z]+\s+\//.test(line));
  for (const line of lines) {
    const [method, path, ...cells] = line.trim().split(/\s+/);
    const route = `${method} ${path}`;
    if (matrix.has(route)) throw new Error(`${route} has two rows`);
    matrix.set(route, cells[0] === '*' ? rowOfSpec(route, cells.slice(1)) : rowOfMarks(route, cells));
  }
  return matrix;
}

function rowOfMarks(route: string, cells: readonly string[]): Row {
  const expectations = cells.map((cell) => marks[cell]);
  if (expectations.length !== callers.length || expectations.includes(undefined)) {
    throw new Error(`${route} needs a mark for each of ${callers.join(', ')}`);
  }
  return { expected: new Map(callers.map((caller, n) => [caller, expectations[n]!])) };
}

function rowOfSpec(route: string, [shownBy, ...more]: readonly string[]): Row {
  if (!shownBy?.endsWith('.spec.ts') || more.length > 0) throw new Error(`${route} needs the name of one spec after *`);
  return { expected: new Map(callers.map((caller) => [caller, 'own-credentials'])), shownBy };
}

import type { StepKind } from './step-kind.js';

/** A line of the source. `file` is relative to the repository, with slashes. */
export interface CodePlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Where the code of a command, a domain event or a handler is, by its name. */
export type CodePlaces = (name: string) => CodePlace | undefined;

/** Steps that are named after a class of the service. */
const ofClasses: ReadonlySet<StepKind> = new Set([
  'command',
  'query',
  'domain-event',
  'domain-event-handler',
  'integration-event-handler',
  'deadline',
]);

let known: CodePlaces = () => undefined;

/** From now on, the steps of this process say where their code is. */
export function useCodePlaces(places: CodePlaces): void {
  known = places;
}

export function codePlaceOf(kind: StepKind, name: string): Partial<CodePlace> {
  return (ofClasses.has(kind) && known(name)) || {};
}

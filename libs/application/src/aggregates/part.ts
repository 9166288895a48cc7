import type { EntitySchema } from 'typeorm';
import type { AggregateRow } from './aggregate-row.js';

/** Rows of a child table that belong to an aggregate, as a list in a property of its row. */
interface PartOf<Property, Child> {
  readonly property: Property;
  readonly schema: EntitySchema<Child>;
  /** The property of a child that holds the aggregate's id. */
  readonly foreignKey: keyof Child & string;
  /** The property of a child that says its place in the list. */
  readonly orderedBy: keyof Child & string;
  /** `once`: with a new aggregate, and never again · `replaced`: all of them with each save. */
  readonly written: 'once' | 'replaced';
}

/** A declared part: one of the properties of `Row` that hold a list. */
export type Part<Row extends AggregateRow> = {
  [Property in keyof Row & string]: Row[Property] extends ReadonlyArray<infer Child> ? PartOf<Property, Child> : never;
}[keyof Row & string];

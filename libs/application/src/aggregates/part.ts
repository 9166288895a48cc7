import type { EntitySchema } from 'typeorm';
import type { AggregateRow } from './aggregate-row.js';

/** Rows of a child table that belong to an aggregate. The aggregate's row holds them as a list in one property. */
interface PartOf<Property, Child> {
  readonly property: Property;
  readonly schema: EntitySchema<Child>;
  /** The property of a child that holds the aggregate's id. */
  readonly foreignKey: keyof Child & string;
  /** The property of a child that determines its position in the list. */
  readonly orderedBy: keyof Child & string;
  /** `once`: inserted with a new aggregate, then never written · `replaced`: deleted and inserted with each save. */
  readonly written: 'once' | 'replaced';
}

/** The declaration of a part, for one of the list properties of `Row`. */
export type Part<Row extends AggregateRow> = {
  [Property in keyof Row & string]: Row[Property] extends ReadonlyArray<infer Child> ? PartOf<Property, Child> : never;
}[keyof Row & string];

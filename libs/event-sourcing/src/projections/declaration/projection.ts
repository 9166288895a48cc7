/**
 * A view of all streams, kept in tables of its own. Its methods are marked with `@OnStoredEvent`. They are called once for each
 * event, those of a stream in their order, some milliseconds after the commit; what they write is committed together with the
 * progress of the projection, so that each event shows exactly once. One instance of a service at a time runs it.
 *
 * They write only to the projection's tables, by unqualified names, through `CurrentTransaction`, and depend on nothing but the
 * event and these tables. They append no events. A method that throws is called again until it succeeds: nothing is skipped.
 *
 * A provider that extends this class is found when the service starts. The name comes from Greg Young, "CQRS Documents", 2010.
 */
export abstract class Projection {
  /** Stable and unique in the service, in kebab-case: `stock-levels`. */
  abstract readonly name: string;

  /**
   * Raise it when the tables, or what the methods write, change: the projection is then rebuilt. Until the rebuilt tables take the
   * place of the old ones, queries find the old ones, which stand still.
   */
  abstract readonly version: number;

  /**
   * The statements that create the tables, by unqualified names: `CREATE TABLE stock_levels (…); CREATE INDEX …`. Tables and their
   * indexes, constraints and sequences only. No other table may refer to them.
   */
  abstract readonly tables: string;
}

import type { ReactNode } from 'react';

/** A column of a `DataTable`. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** For figures. */
  readonly end?: boolean;
  /** Whether its header sorts; `onSort` gets the key. */
  readonly sortable?: boolean;
  /** On a phone a cell stands beside its title; the first one of a card goes without. */
  readonly lead?: boolean;
}

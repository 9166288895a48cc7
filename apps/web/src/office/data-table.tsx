import { Button } from '@mantine/core';
import type { Column } from './column.js';
import { ColumnHeader } from './column-header.js';
import classes from './data-table.module.css';
import type { Sorting } from './sorting.js';

interface DataTableProps<Row> {
  /** What the table lists, for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting) => void;
  readonly more?: ShowMore;
}

export interface ShowMore {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** A table that turns into cards on a phone. The explicit roles keep it a table where its layout no longer is one. */
export function DataTable<Row>({ caption, columns, rows, keyOf, sorting, onSort, more }: DataTableProps<Row>) {
  return (
    <>
      <table className={classes.table} role="table">
        <caption className={classes.caption}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHeader key={column.key} {...{ column, sorting, onSort }} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map(({ key, title, cell, end, lead }) => (
                <td
                  key={key}
                  role="cell"
                  data-label={lead ? undefined : title}
                  className={end ? classes.end : undefined}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more && <Foot shown={rows.length} {...more} />}
    </>
  );
}

function Foot({ shown, hasNextPage, isFetchingNextPage, fetchNextPage }: ShowMore & { shown: number }) {
  return (
    <div className={classes.foot}>
      <p role="status">{hasNextPage ? `The first ${shown}` : shown === 1 ? '1 in all' : `${shown} in all`}</p>
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}

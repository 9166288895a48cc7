import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { Column } from './column.js';
import classes from './data-table.module.css';
import { type Sorting, turned } from './sorting.js';

interface ColumnHeaderProps<Row> {
  readonly column: Column<Row>;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: ((sorting: Sorting) => void) | undefined;
}

const words = { up: 'ascending', down: 'descending' } as const;

export function ColumnHeader<Row>({ column: { key, title, end, sortable }, sorting, onSort }: ColumnHeaderProps<Row>) {
  const className = end ? classes.end : undefined;
  if (!sortable || !onSort) {
    return (
      <th scope="col" role="columnheader" className={className}>
        {title}
      </th>
    );
  }
  const way = sorting?.by === key ? sorting.way : undefined;
  const Icon = way === 'up' ? IconArrowUp : way === 'down' ? IconArrowDown : IconArrowsSort;
  return (
    <th scope="col" role="columnheader" className={className} aria-sort={way ? words[way] : 'none'}>
      <button type="button" className={classes.sort} onClick={() => onSort(turned(sorting, key))}>
        {title}
        <Icon size={14} aria-hidden />
      </button>
    </th>
  );
}

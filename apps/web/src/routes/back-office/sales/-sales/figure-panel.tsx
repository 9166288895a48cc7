import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../../../../design/problem.js';
import { dateAndTimeText } from '../../../../design/moment.js';
import { Panel } from '../../../../office/panel.js';
import classes from './sales.module.css';

interface FigurePanelProps<T> {
  readonly title: string;
  readonly note?: string;
  readonly query: UseQueryResult<T>;
  /** What there is to show; nothing when the period is empty. */
  readonly children: (figure: T) => ReactNode;
  /** Said when there is nothing to show. */
  readonly empty: string;
}

/** A figure in its card, whatever its state, and since when it is complete. */
export function FigurePanel<T extends { readonly completeSince: string | null }>(props: FigurePanelProps<T>) {
  const { title, note, query, children, empty } = props;
  const { data, error, refetch } = query;
  return (
    <Panel title={title} note={note}>
      {data ? (
        <>
          {children(data) ?? <p>{empty}</p>}
          {data.completeSince && (
            <p className={classes.since}>
              Complete since {dateAndTimeText(data.completeSince)}; what was before is not counted.
            </p>
          )}
        </>
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height={200} />
      )}
    </Panel>
  );
}

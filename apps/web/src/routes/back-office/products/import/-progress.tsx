import { Button, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { timeText } from '../../../../design/moment.js';
import { Problem } from '../../../../design/problem.js';
import { DataTable } from '../../../../office/data-table.js';
import { Panel } from '../../../../office/panel.js';
import { importQuery, type ProductImport } from '../../../../office/products/use-import-products.js';
import { StateChip } from '../../../../office/state-chip.js';
import { Tile, Tiles } from '../../../../office/tile.js';
import classes from './-import.module.css';

type Rejection = ProductImport['rejected'][number];

const columns = [
  { key: 'line', title: 'Line', cell: ({ line }: Rejection) => line },
  { key: 'field', title: 'Field', cell: ({ field }: Rejection) => field },
  { key: 'reason', title: 'Reason', cell: ({ reason }: Rejection) => reason },
];

export function Progress({ importId }: { importId: string }) {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(importQuery(importId));
  const isDone = data?.status === 'completed';
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ queryKey: ['catalog', 'products'] });
  }, [isDone, queries]);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} radius="lg" />;
  const { total, done, created, updated, unchanged, rejections, rejected, submittedAt } = data;
  return (
    <>
      <Panel
        title={isDone ? 'Imported' : 'Importing'}
        note={`Started ${timeText(submittedAt)}`}
        actions={
          <div role="status">
            <StateChip tone={isDone ? 'ok' : 'wait'}>
              {done} of {total} lines done
            </StateChip>
          </div>
        }
      >
        <progress className={classes.bar} value={done} max={Math.max(total, 1)} aria-label="Lines done" />
      </Panel>
      <Tiles>
        <Tile label="Created" value={created} />
        <Tile label="Updated" value={updated} />
        <Tile label="Unchanged" value={unchanged} />
        <Tile label="Rejections" value={rejections} {...(rejections > 0 && { tone: 'bad' as const })} />
      </Tiles>
      {rejected.length > 0 && (
        <Panel
          flush
          title="What was refused"
          note={rejections > rejected.length ? `The first ${rejected.length} of ${rejections}` : undefined}
          actions={
            <Button
              component="a"
              href={`/api/catalog/product-imports/${importId}/rejections`}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              All as CSV
            </Button>
          }
        >
          <DataTable
            caption="Refused lines"
            columns={columns}
            rows={rejected}
            keyOf={({ line, field, reason }) => `${line} ${field} ${reason}`}
          />
        </Panel>
      )}
    </>
  );
}

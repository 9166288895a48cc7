import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Roles } from '../../../../customers/roles.js';
import { customersQuery } from '../../../../customers/queries.js';
import type { CustomerSearch } from '../../../../customers/search.js';
import type { User } from '../../../../customers/users.js';
import { ButtonLink } from '../../../../design/button-link.js';
import { dateText } from '../../../../design/moment.js';
import { Problem } from '../../../../design/problem.js';
import type { Column } from '../../../../office/column.js';
import { DataTable } from '../../../../office/data-table.js';
import { Nothing } from '../../../../office/nothing.js';
import { Panel } from '../../../../office/panel.js';
import classes from './customers.module.css';

const columns: readonly Column<User>[] = [
  {
    ...{ key: 'person', title: 'Person', lead: true },
    cell: ({ userId, displayName, email }) => (
      <>
        <Link to="/back-office/customers/$userId" params={{ userId }} className={classes.name}>
          {displayName}
        </Link>
        <p className={classes.small}>{email}</p>
      </>
    ),
  },
  { key: 'roles', title: 'Roles', cell: ({ roles }) => <Roles roles={roles} /> },
  { key: 'since', title: 'Registered', cell: ({ registeredAt }) => dateText(registeredAt) },
];

export function CustomerList({ search }: { search: CustomerSearch }) {
  const { data, error, isPending, refetch, ...more } = useInfiniteQuery(customersQuery(search));
  if (isPending) return <Skeleton height={360} radius="lg" aria-hidden />;
  if (!data) return <Problem error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) {
    const lead = (
      <ButtonLink to="/back-office/customers" variant="default">
        Show everybody
      </ButtonLink>
    );
    return (
      <Nothing
        title={search.text ? `Nobody called “${search.text}”` : 'Nobody has an account yet'}
        lead={search.text && lead}
      >
        People are found by a part of their name or of their e-mail address.
      </Nothing>
    );
  }
  return (
    <Panel flush>
      <DataTable caption="Customers" columns={columns} rows={rows} keyOf={({ userId }) => userId} more={more} />
    </Panel>
  );
}

import { changeText } from '../../../../../customers/role-changes.js';
import type { RoleChange } from '../../../../../customers/users.js';
import { dateAndTimeText } from '../../../../../design/moment.js';
import type { Column } from '../../../../../office/column.js';
import { DataTable } from '../../../../../office/data-table.js';
import { Panel } from '../../../../../office/panel.js';

const columns: readonly Column<RoleChange>[] = [
  {
    key: 'change',
    title: 'Change',
    lead: true,
    cell: ({ before, after }) => <strong>{sentence(before, after)}</strong>,
  },
  { key: 'reason', title: 'Reason', cell: ({ reason }) => reason },
  { key: 'by', title: 'By', cell: ({ changedBy }) => changedBy },
  { key: 'at', title: 'At', cell: ({ changedAt }) => dateAndTimeText(changedAt) },
];

export const RoleHistory = ({ changes }: { changes: readonly RoleChange[] }) => (
  <Panel title="Who gave which role" flush>
    <DataTable caption="Changes of roles" columns={columns} rows={changes} keyOf={({ changedAt }) => changedAt} />
  </Panel>
);

function sentence(before: readonly string[], after: readonly string[]): string {
  const text = changeText(before, after);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

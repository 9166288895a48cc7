import { whenText } from '../../../../../design/moment.js';
import type { Column } from '../../../../../office/column.js';
import { DataTable } from '../../../../../office/data-table.js';
import { Panel } from '../../../../../office/panel.js';
import { Remark } from '../../../../../office/remark.js';
import { StateChip } from '../../../../../office/state-chip.js';
import { entryTitle, entryTone, type HistoryEntry } from '../../../../../payments/payment-status.js';

const columns: readonly Column<HistoryEntry>[] = [
  {
    ...{ key: 'what', title: 'What', lead: true },
    cell: (entry) => <StateChip tone={entryTone(entry)}>{entryTitle(entry)}</StateChip>,
  },
  { key: 'at', title: 'At', cell: ({ at }) => whenText(at) },
  {
    ...{ key: 'operation', title: 'Operation' },
    cell: ({ operation, attempt }) => operation && (attempt ? `${operation}, attempt ${attempt}` : operation),
  },
  {
    ...{ key: 'detail', title: 'Answer or reason' },
    cell: (entry) => <Remark {...entry} />,
  },
];

export const PaymentHistory = ({ history }: { history: readonly HistoryEntry[] }) => (
  <Panel title="Every attempt and its outcome" flush>
    <DataTable
      caption="History of the payment"
      columns={columns}
      rows={history}
      keyOf={({ at, what, operation, attempt }) => `${at} ${what} ${operation} ${attempt}`}
    />
  </Panel>
);

import type { components } from '../../../../../api/schema/notification.js';
import { dateAndTimeText } from '../../../../../design/moment.js';
import type { Column } from '../../../../../office/column.js';
import { DataTable } from '../../../../../office/data-table.js';
import { Panel } from '../../../../../office/panel.js';
import { Remark } from '../../../../../office/remark.js';
import { StateChip, type Tone } from '../../../../../office/state-chip.js';

type Entry = components['schemas']['MailHistoryEntryDto'];

const tones: Readonly<Record<string, Tone>> = { sent: 'ok', deferred: 'wait', failed: 'bad' };

const titleOf = (event: string) => (event.charAt(0).toUpperCase() + event.slice(1)).replaceAll('-', ' ');

const columns: readonly Column<Entry>[] = [
  {
    ...{ key: 'event', title: 'What', lead: true },
    cell: ({ event }) => <StateChip tone={tones[event] ?? 'quiet'}>{titleOf(event)}</StateChip>,
  },
  { key: 'at', title: 'At', cell: ({ at }) => dateAndTimeText(at) },
  {
    ...{ key: 'detail', title: 'Answer or reason' },
    cell: (entry) => <Remark {...entry} />,
  },
];

export const MailHistory = ({ history }: { history: readonly Entry[] }) => (
  <Panel title="History" flush>
    <DataTable
      caption="History of the mail"
      columns={columns}
      rows={history}
      keyOf={({ at, event }) => `${at} ${event}`}
    />
  </Panel>
);

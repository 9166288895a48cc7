import { Facts } from '../../../../../office/facts.js';
import { LiveState } from '../../../../../office/live-state.js';
import { AcceptedChip } from '../../../../../office/accepted-chip.js';
import { Panel } from '../../../../../office/panel.js';
import { StateChip } from '../../../../../office/state-chip.js';
import { dateAndTimeText } from '../../../../../design/moment.js';
import { type AcceptedMove, mayBeStuck } from '../../../../../order-processes/accepted-move.js';
import { Deadline } from '../../../../../order-processes/deadline.js';
import { InStateFor } from '../../../../../order-processes/in-state-for.js';
import { afterDeadline, type OrderProcessDetail, processStates } from '../../../../../order-processes/process-state.js';

interface ProcessNowProps {
  readonly process: OrderProcessDetail;
  readonly accepted: AcceptedMove | undefined;
}

export function ProcessNow({ process, accepted }: ProcessNowProps) {
  const { state, enteredAt, deadline, settlement, refundAttempts } = process;
  const { title, tone, waitsFor } = processStates[state];
  return (
    <Panel
      title="Where it stands"
      actions={
        <LiveState>
          {accepted && (
            <AcceptedChip
              acceptedAt={accepted.acceptedAt}
              what={`${accepted.title}: accepted`}
              mayBeStuck={mayBeStuck(process)}
            />
          )}
          <StateChip tone={tone}>{title}</StateChip>
        </LiveState>
      }
    >
      <Facts
        facts={[
          ['Waits for', waitsFor ?? 'nothing: it is done'],
          [
            'Since',
            <>
              {dateAndTimeText(enteredAt)} ({<InStateFor since={enteredAt} />})
            </>,
          ],
          ['Next deadline', process.deadlineAt || process.overdue ? <Deadline process={process} /> : null],
          ['When it passes', deadline && afterDeadline[deadline]],
          ['Ends as', settlement],
          ['Asked to settle', refundAttempts > 0 ? `${refundAttempts} times` : null],
        ]}
      />
    </Panel>
  );
}

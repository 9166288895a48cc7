import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { dateAndTimeText } from '../../../../../design/moment.js';
import { canBeSentAgain, isSettledSince, mailKinds, mailStatuses } from '../../../../../mails/mail.js';
import { mailQuery } from '../../../../../mails/queries.js';
import { DetailColumns } from '../../../../../office/detail-columns.js';
import { DetailCrumbs } from '../../../../../office/detail-crumbs.js';
import { LiveState } from '../../../../../office/live-state.js';
import { AcceptedChip } from '../../../../../office/accepted-chip.js';
import { Facts } from '../../../../../office/facts.js';
import { Panel } from '../../../../../office/panel.js';
import { RequireRole } from '../../../../../office/require-role.js';
import { ScreenHeading } from '../../../../../office/screen-heading.js';
import { StateChip } from '../../../../../office/state-chip.js';
import { MailHistory } from './mail-history.js';
import { SendAgain } from './send-again.js';

const route = getRouteApi('/back-office/mails/$mailId/');
const followMs = 1000;

interface Accepted {
  readonly acceptedAt: number;
  readonly entriesBefore: number;
}

export function MailScreen() {
  const { mailId } = route.useParams();
  const [accepted, setAccepted] = useState<Accepted>();
  const { data: mail } = useSuspenseQuery(mailQuery(mailId));
  const waits = accepted && !isSettledSince(mail, accepted.entriesBefore) ? accepted : undefined;
  useQuery({ ...mailQuery(mailId), enabled: waits !== undefined, refetchInterval: followMs });
  const { kind, status, address, happenedAt, recordedAt, sentAt, dueAt, attempts, lastAnswer } = mail;
  return (
    <>
      <DetailCrumbs to="/back-office/mails" list="Mails" title={mailKinds[kind]} />
      <ScreenHeading
        title={mailKinds[kind]}
        note={address ? `to ${address}` : 'to a person whose address is not known yet'}
      />
      <DetailColumns
        side={
          <>
            {canBeSentAgain(mail) && (
              <RequireRole roles={['support']}>
                <SendAgain
                  mailId={mailId}
                  onAccepted={() => setAccepted({ acceptedAt: Date.now(), entriesBefore: mail.history.length })}
                />
              </RequireRole>
            )}
          </>
        }
      >
        <Panel
          title="What became of it"
          note={mailStatuses[status].means}
          actions={
            <LiveState>
              {waits && (
                <AcceptedChip
                  acceptedAt={waits.acceptedAt}
                  mayBeStuck="The mail server has not answered. It is tried again by itself."
                />
              )}
              <StateChip tone={mailStatuses[status].tone}>{mailStatuses[status].title}</StateChip>
            </LiveState>
          }
        >
          <Facts
            facts={[
              ['Happened', dateAndTimeText(happenedAt)],
              ['Recorded', dateAndTimeText(recordedAt)],
              ['Sent', sentAt && dateAndTimeText(sentAt)],
              ['Due', status === 'waiting' && dateAndTimeText(dueAt)],
              ['Attempts', attempts],
              ['Last answer', lastAnswer],
              ['About', mail.fact],
            ]}
          />
        </Panel>
        <MailHistory history={mail.history} />
      </DetailColumns>
    </>
  );
}

import type { FlowRow, MessageReactions, ToldFlow } from './flow.js';
import type { ShownRow } from './shown-row.js';

/** What should have come of a flow and never will: each message that was lost, and the reaction of each service that waits in vain. */
export function neverRows({ rows, messages }: ToldFlow): ShownRow[] {
  return messages.filter(isLost).flatMap((message) => {
    const origin = rows.find(({ step }) => step?.messageId === message.messageId) ?? rows[0];
    if (!origin) return [];
    const at = { atMs: origin.atMs, depth: 0, failed: true };
    const lost = { ...at, id: `never-${message.messageId}`, kind: 'relayed', service: origin.service } as const;
    return [
      neverRow({ ...lost, title: message.title, note: 'never published: it was only in memory' }, 'send'),
      ...message.reactions.map(({ service }) =>
        neverRow({
          ...at,
          ...{ id: `${lost.id}-${service}`, kind: 'integration-event-handler', service },
          ...{ title: `The handlers of ${message.title} in ${service}`, note: 'should have reacted, never will' },
        }),
      ),
    ];
  });
}

const isLost = ({ reactions }: MessageReactions): boolean => reactions.some(({ state }) => state === 'lost');

const neverRow = (row: FlowRow, wire?: 'send'): ShownRow => ({
  ...{ id: row.id, row, title: row.title, note: row.note, isNever: true },
  ...(wire && { wire }),
});

import { handledBy } from '../consumers.js';
import { groupBy } from '../group-by.js';
import { type History, nameOf } from '../history.js';
import type { Law, Violation } from '../violation.js';

const law = 'events are handled once';

/** The inbox of a consumer holds every event that it handles and that lies in the log, once, and no other. */
export const eventsAreHandledOnce: Law = (history) =>
  Object.entries(handledBy).flatMap(([consumer, names]) => ofConsumer(history, consumer, names));

function ofConsumer({ log, inbox }: History, consumer: string, names: readonly string[]): Violation[] {
  const delivered = new Map(
    log.filter(({ type }) => names.includes(nameOf(type))).map((record) => [record.id, record]),
  );
  const rows = groupBy(
    inbox.filter((row) => row.consumer === consumer),
    ({ id }) => id,
  );
  const missed = [...delivered.values()]
    .filter(({ id }) => id === null || !rows.has(id))
    .map(({ id, type, key }) => violation(`${consumer} never handled ${type} ${id}.`, key));
  const unknown = [...rows.keys()]
    .filter((id) => !delivered.has(id))
    .map((id) => violation(`${consumer} handled message ${id}, which is not in the log.`, id));
  const repeated = [...rows]
    .filter(([, those]) => those.length > 1)
    .map(([id, { length }]) =>
      violation(`${consumer} handled message ${id} ${length} times.`, delivered.get(id)?.key ?? id),
    );
  return [...missed, ...unknown, ...repeated];
}

const violation = (sentence: string, key: string | null): Violation => ({ law, sentence, key: key ?? undefined });

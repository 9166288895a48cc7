import type { Break, Rule } from '../compare/rules.js';
import type { Consumer } from './find-consumers.js';

/** A rule that does not concern the messages themselves affects no handler. */
const housekeeping = new Set<Rule>(['not-released', 'sample-missing', 'released-file-edited', 'released-file-missing']);

/** The handlers that a break affects: those that read the field or, if it concerns the whole event, all handlers of the event. */
export function affectedBy({ rule, type, field }: Break, consumers: readonly Consumer[]): Consumer[] {
  if (housekeeping.has(rule)) return [];
  return consumers.filter((consumer) => {
    if (consumer.type !== type) return false;
    return (
      field === '' || consumer.fields.some((path) => path === field || isInside(path, field) || isInside(field, path))
    );
  });
}

function isInside(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[]`);
}

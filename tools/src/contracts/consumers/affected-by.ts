import type { Break, Rule } from '../compare/rules.js';
import type { Consumer } from './find-consumers.js';

/** What is not about the messages themselves breaks nobody. */
const housekeeping = new Set<Rule>(['not-released', 'sample-missing', 'released-file-edited', 'released-file-missing']);

/** The handlers that a break reaches: those that read the field or, when it is about the whole event, all of the event. */
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

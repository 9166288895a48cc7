import type { FlowSearch } from './search.js';

const headers = ['ce_id', 'ce_correlationid', 'ce_causationid', 'traceparent', 'idempotency-key'] as const;
const fields = ['key', 'type', 'service'] as const;

/** Where a text is looked for: in all that is known, in a field, or in a header of a message or a request. */
export type Place = 'anywhere' | (typeof fields)[number] | (typeof headers)[number];

export const places: readonly { readonly value: Place; readonly label: string }[] = [
  { value: 'anywhere', label: 'anywhere' },
  ...fields.map((value) => ({ value, label: value })),
  ...headers.map((value) => ({ value, label: `header ${value}` })),
];

/** What a text at a place adds to what is looked for. */
export function narrowed(place: Exclude<Place, 'anywhere'>, text: string): Partial<FlowSearch> {
  const field = fields.find((name) => name === place);
  return field ? { [field]: text } : { header: `${place}:${text}` };
}

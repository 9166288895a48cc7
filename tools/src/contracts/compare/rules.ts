/**
 * What may not happen to a released contract, and why. Messages of the released form wait in brokers and come from services
 * that were not deployed yet; services that read the released form get messages of the new one. So a field may neither
 * promise less than before (its readers would break) nor demand more (messages already written would).
 */
export const rules = {
  'event-removed': 'Consumers wait for it. Deprecate it, retire it when its time is over, and only then delete it.',
  'topic-changed': 'Consumers are subscribed to the released topic, and order is kept within one topic only.',
  'key-changed': 'Events of one key stay in order: with another key they overtake those already written.',
  'field-removed': 'Consumers read it, or may.',
  'required-added': 'Messages without it are still in the broker, and come from publishers of the released form.',
  'required-dropped': 'Consumers count on it being there.',
  'type-changed': 'Neither side reads the other form.',
  'type-narrowed': 'Messages with what was allowed until now are still in the broker.',
  'type-widened': 'Consumers of the released form refuse what is allowed from now on.',
  'enum-closed': 'Messages with other values are still in the broker, and the next new value would be a break.',
  'enum-extended': 'Consumers of the released form refuse the new value: publish an open enum in a new version.',
  'published-shorter': 'Consumers were told how long the version is published: it is deprecated first, and to the end.',
  'released-file-edited':
    'What is released stays as it is: change the contract and run `npm run contracts -- release`.',
  'released-file-missing': 'What is released stays as it is: bring the file back.',
  'sample-missing': 'Samples of every released version are replayed through the consumers.',
  'not-released': 'Run `npm run contracts -- release`, and commit what it writes.',
} as const;

export type Rule = keyof typeof rules;

/** One rule broken by one event. */
export interface Break {
  readonly rule: Rule;
  readonly type: string;
  /** A path such as `items[].unitPrice.amount`; empty when it is about the event as a whole. */
  readonly field: string;
  readonly because: string;
}

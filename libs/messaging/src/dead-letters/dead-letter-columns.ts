import type { ReceivedMessage } from '@tradewind/broker';
import { headerName } from '../envelope/header-names.js';
import { headerValues } from '../envelope/read-envelope.js';
import { storable, textOfError } from './error-text.js';

const ATTRIBUTE_CHARACTERS = 255;

const COLUMNS = [
  'offset',
  'key',
  'messageId',
  'type',
  'headers',
  'payload',
  'state',
  'waitMs',
  'errorName',
  'error',
  'stack',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | Buffer | null>>;

interface DeadLetterToStore {
  readonly message: Pick<ReceivedMessage, 'offset' | 'key' | 'value' | 'headers'>;
  readonly failure?: { readonly error: Error };
  readonly decision?: { readonly state: 'retrying'; readonly waitMs: number } | { readonly state: 'dead' } | undefined;
}

/** The values that differ between dead letters, one array per column. */
export function deadLetterColumns(letters: readonly DeadLetterToStore[]): unknown[][] {
  const rows = letters.map(rowOf);
  return COLUMNS.map((column) => rows.map((row) => row[column]));
}

function rowOf({ message, failure, decision }: DeadLetterToStore): Row {
  const values = headerValues(message.headers);
  const text = failure && textOfError(failure.error);
  return {
    offset: message.offset.toString(),
    key: message.key,
    messageId: attribute(values[headerName.id]),
    type: attribute(values[headerName.type]),
    headers: JSON.stringify(
      message.headers.map(([name, value]) => [name.replaceAll('\0', ''), value.toString('base64')]),
    ),
    payload: message.value,
    state: decision?.state ?? 'parked',
    waitMs: decision?.state === 'retrying' ? decision.waitMs : null,
    errorName: text?.name ?? null,
    error: text?.message ?? null,
    stack: text?.stack ?? null,
  };
}

function attribute(value: string | undefined): string | null {
  return value ? storable(value, ATTRIBUTE_CHARACTERS) : null;
}

import type { MessageHeaders } from '../broker/index.js';
import type { Envelope, HeaderValues } from './envelope.js';
import { headerName } from './header-names.js';
import { MalformedMessageError } from './malformed-message.error.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function headerValues(headers: MessageHeaders): HeaderValues {
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value.toString('utf8')]));
}

/** Throws `MalformedMessageError` when a required attribute is missing. */
export function readEnvelope(headers: HeaderValues): Envelope {
  const id = required(headers, headerName.id);
  if (!uuid.test(id)) throw new MalformedMessageError(`Header ${headerName.id} is not a UUID: ${id}`);
  const causationId = headers[headerName.causationId];
  return {
    id,
    type: required(headers, headerName.type),
    source: required(headers, headerName.source),
    subject: required(headers, headerName.subject),
    time: required(headers, headerName.time),
    correlationId: headers[headerName.correlationId] || id,
    ...(causationId ? { causationId } : {}),
  };
}

function required(headers: HeaderValues, name: string): string {
  const value = headers[name];
  if (!value) throw new MalformedMessageError(`Header ${name} is missing`);
  return value;
}

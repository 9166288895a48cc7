import type { MessageHeaders } from '@tradewind/broker';
import type { Envelope, HeaderValues } from './envelope.js';
import { headerName } from './header-names.js';
import { MalformedMessageError } from './malformed-message.error.js';

/** External publishers choose their own ids. Ids that the inbox can't store or compare are refused. */
const ID = /^[^\p{Cc}]{1,255}$/u;

export function headerValues(headers: MessageHeaders): HeaderValues {
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value.toString('utf8')]));
}

/**
 * Throws `MalformedMessageError` if a required attribute is missing, or if the id is not a text of up to 255 characters.
 */
export function readEnvelope(headers: HeaderValues): Envelope {
  const version = required(headers, headerName.specVersion);
  if (version !== '1.0') throw new MalformedMessageError(`Header ${headerName.specVersion} is not 1.0: ${version}`);
  const id = required(headers, headerName.id);
  if (!ID.test(id)) throw new MalformedMessageError(`Header ${headerName.id} is not a text of up to 255 characters`);
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

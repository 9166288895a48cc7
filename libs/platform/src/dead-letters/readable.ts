import { isUtf8 } from 'node:buffer';
import { refuseComplexJson } from '../http/refuse-complex-json.js';
import type { HeaderDto, PayloadDto } from './dead-letter-detail.dto.js';

/** Deeper JSON can be parsed, but not serialised into a response again. */
const readableStructure = { depth: 100, keys: Infinity, items: Infinity };

export function readableHeader([name, value]: readonly [string, Buffer]): HeaderDto {
  return isUtf8(value)
    ? { name, value: value.toString('utf8'), format: 'text' }
    : { name, value: value.toString('base64'), format: 'base64' };
}

export function readablePayload(payload: Buffer | null): PayloadDto | null {
  if (!payload) return null;
  const bytes = payload.length;
  try {
    if (isUtf8(payload)) return { format: 'json', value: readJson(payload.toString('utf8')), bytes };
  } catch {
    // Not JSON, or nested too deeply; shown as bytes.
  }
  return { format: 'base64', value: payload.toString('base64'), bytes };
}

function readJson(text: string): unknown {
  refuseComplexJson(text, readableStructure);
  return JSON.parse(text);
}

import { isUtf8 } from 'node:buffer';
import type { HeaderDto, PayloadDto } from './dead-letter-detail.dto.js';

export function readableHeader([name, value]: readonly [string, Buffer]): HeaderDto {
  return isUtf8(value)
    ? { name, value: value.toString('utf8'), format: 'text' }
    : { name, value: value.toString('base64'), format: 'base64' };
}

export function readablePayload(payload: Buffer | null): PayloadDto | null {
  if (!payload) return null;
  const bytes = payload.length;
  try {
    if (isUtf8(payload)) return { format: 'json', value: JSON.parse(payload.toString('utf8')), bytes };
  } catch {
    // Not JSON: shown as bytes.
  }
  return { format: 'base64', value: payload.toString('base64'), bytes };
}

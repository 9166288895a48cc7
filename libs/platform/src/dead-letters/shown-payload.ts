import { findIntegrationEvent, maskPersonal } from '@tradewind/contracts';
import type { DeadLetter } from '@tradewind/messaging';
import { type PersonalData, personalDataFor } from '../auth/personal-data.js';
import type { Principal } from '../auth/principal.js';
import type { PayloadDto } from './dead-letter-detail.dto.js';
import { readablePayload } from './readable.js';

interface ShownPayload {
  readonly payload: PayloadDto | null;
  readonly masked: readonly string[];
  readonly personal: PersonalData;
}

/** The payload of a dead letter, as somebody may see it. What no contract describes may hold anything: only `support` sees it. */
export function shownPayload({ type, payload }: DeadLetter, viewer: Principal): ShownPayload {
  const readable = readablePayload(payload);
  if (!readable) return { payload: null, masked: [], personal: 'shown' };
  const isDescribed = readable.format === 'json' && findIntegrationEvent(type ?? '') !== undefined;
  const personal = isDescribed ? personalDataFor(viewer) : undescribedFor(viewer);
  if (personal === 'shown') return { payload: readable, masked: [], personal };
  const { data, masked } = isDescribed ? maskPersonal(type ?? '', readable.value) : { data: null, masked: [''] };
  return { payload: { ...readable, value: data }, masked, personal };
}

function undescribedFor({ roles }: Principal): PersonalData {
  return roles.includes('support') ? 'shown' : 'masked';
}

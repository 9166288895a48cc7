import type { Principal } from './principal.js';
import type { Role } from './roles.js';

/** They see orders, mails and payments of everybody anyway. */
const seePersonalData: readonly Role[] = ['support', 'analyst'];

export type PersonalData = 'shown' | 'masked';

/** Whether what contracts mark as personal is shown to somebody. */
export function personalDataFor({ roles }: Principal): PersonalData {
  return roles.some((role) => seePersonalData.includes(role)) ? 'shown' : 'masked';
}

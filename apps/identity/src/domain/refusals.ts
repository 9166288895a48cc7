import type { Refusal } from '@tradewind/domain';
import { EmailTakenError } from './user/email-taken.error.js';

/** The business rules and domain errors of identity, as its OpenAPI document lists them. */
export const refusals: readonly Refusal[] = [EmailTakenError];

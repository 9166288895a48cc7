import type { MailLink } from '../../../application/ports/mail-link-codes.js';
import { LinkNotValidError } from '../../../domain/mail-link/link-not-valid.error.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const anyCode = /^[\w-]{43}$/;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** A query string, in which a name may be missing or occur several times. */
export type MailLinkQuery = Readonly<Record<keyof MailLink, unknown>>;

/** @throws LinkNotValidError when no mail can have contained it */
export function mailLinkOf({ request, code }: MailLinkQuery): MailLink {
  if (typeof request !== 'string' || typeof code !== 'string') throw new LinkNotValidError();
  if (!isUuid(request) || !anyCode.test(code)) throw new LinkNotValidError();
  return { request, code };
}

/** What the link of a mail is for. A code that was made for one purpose is worth nothing for the other. */
export type MailLinkPurpose = 'confirm-registration' | 'reset-password';

/** What the link of a mail carries: the id of the request that it is about, and the code that only the mail contains. */
export interface MailLink {
  readonly request: string;
  readonly code: string;
}

export abstract class MailLinkCodes {
  /** Whether the code is the one that the mail about the request of this id contains. Takes the same time for all codes. */
  abstract isCodeOf(purpose: MailLinkPurpose, requestId: string, code: string): boolean;
}

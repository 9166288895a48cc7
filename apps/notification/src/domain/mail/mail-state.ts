import type { Occasion } from './occasion.js';

/**
 * `unaddressed`: the address of the person is not known yet · `waiting`: it is sent when it is due · `sent`: the server
 * took it · `failed`: the server refused it for good, or too often · `suppressed`: the person does not want it, or it
 * is too old
 */
export const mailStatuses = ['unaddressed', 'waiting', 'sent', 'failed', 'suppressed'] as const;
export type MailStatus = (typeof mailStatuses)[number];

export interface MailState {
  readonly id: string;
  readonly occasion: Occasion;
  readonly status: MailStatus;
  /** When the shelf life began: with the fact, or when an operator asked to send it again. */
  readonly freshFrom: Date;
  /** Not sent before this time. While it is being sent, the time at which another process may take it over. */
  readonly dueAt: Date;
  /** How often it was handed to the server since it was recorded or an operator asked for it. */
  readonly attempts: number;
  /** The last answer of the server, or why it was not sent. */
  readonly lastAnswer: string | null;
  readonly recordedAt: Date;
  readonly sentAt: Date | null;
}

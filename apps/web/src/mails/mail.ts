import type { components } from '../api/schema/notification.js';
import type { Tone } from '../office/state-chip.js';

export type MailSummary = components['schemas']['MailSummaryDto'];
export type MailDetail = components['schemas']['MailDetailDto'];
export type MailStatus = MailSummary['status'];
export type MailKind = MailSummary['kind'];

interface StatusInWords {
  readonly title: string;
  readonly tone: Tone;
  readonly means: string;
}

export const mailStatuses: Readonly<Record<MailStatus, StatusInWords>> = {
  unaddressed: { title: 'No address yet', tone: 'wait', means: 'Nobody knows yet where this person is reached.' },
  waiting: { title: 'Waiting', tone: 'wait', means: 'It is handed to the mail server as soon as it is due.' },
  sent: { title: 'Sent', tone: 'ok', means: 'The mail server has taken it.' },
  failed: { title: 'Failed', tone: 'bad', means: 'The mail server refused it for good, or too often.' },
  suppressed: {
    ...{ title: 'Not sent', tone: 'quiet' },
    means: 'It was too old to be of use, or the person does not want such mails.',
  },
};

export const mailKinds: Readonly<Record<MailKind, string>> = {
  welcome: 'Welcome',
  'email-confirmation': 'Confirm your address',
  'registration-attempt': 'Somebody tried to register',
  'password-reset': 'New password',
  'password-changed': 'Password changed',
  'order-confirmed': 'Order confirmed',
  'order-cancelled': 'Order cancelled',
  'order-shipped': 'Order shipped',
  'price-drop': 'Lower price',
  'back-in-stock': 'Back in stock',
};

/** Only what is settled can be sent again: what waits is sent anyway. */
export const canBeSentAgain = ({ status }: Pick<MailSummary, 'status'>): boolean =>
  status === 'sent' || status === 'failed' || status === 'suppressed';

/** Whether a mail that was asked for again has an outcome. */
export const isSettledSince = ({ status, history }: Pick<MailDetail, 'status' | 'history'>, entriesBefore: number) =>
  canBeSentAgain({ status }) && history.slice(entriesBefore).some(({ event }) => event !== 'requested-again');

import type { Delivery, DeliveryOutcome } from '../../domain/mail/delivery.js';

/** The properties of an error of nodemailer that say what went wrong. */
export interface SmtpFailure {
  readonly message: string;
  readonly code?: string | undefined;
  /** What the client was doing: `CONN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command?: string | undefined;
  /** The code of the server's answer. */
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

const serviceNotAvailable = 421;
/** Faults of the connection, the certificate or the login, which every mail would meet */
const faultsOfTheServer = new Set(['EDNS', 'ETLS', 'EREQUIRETLS', 'EAUTH', 'ENOAUTH', 'EPROXY']);
const commandsOfAMail = new Set(['RCPT TO', 'DATA']);

/** Tells a failure that concerns one mail from one that concerns all, and one that may pass from one that will not. */
export function deliveryOfFailure(failure: SmtpFailure): Delivery {
  const { message, code = 'unknown', responseCode, response } = failure;
  return {
    outcome: outcomeOf(failure),
    answer: response ?? message,
    code: responseCode === undefined ? code : `SMTP ${responseCode}`,
  };
}

function outcomeOf({ code = '', command = '', responseCode }: SmtpFailure): DeliveryOutcome {
  if (responseCode === serviceNotAvailable || faultsOfTheServer.has(code) || command === 'CONN') return 'unavailable';
  if (responseCode === undefined) return code === 'EENVELOPE' ? 'refused' : 'deferred';
  if (!commandsOfAMail.has(command)) return 'unavailable';
  return responseCode >= 500 ? 'refused' : 'deferred';
}

import type { BeforeApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { ComposedMail } from '../../application/ports/composed-mail.js';
import { MailTransport } from '../../application/ports/mail-transport.js';
import type { Delivery } from '../../domain/mail/delivery.js';
import type { Sender } from '../settings/sender.js';
import { deliveryOfFailure, type SmtpFailure } from './delivery-of-failure.js';
import { mimeMessage } from './mime-message.js';

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `starttls` and `tls` require a certificate that is verified. */
  readonly security: 'starttls' | 'tls' | 'none';
  readonly ca?: string | undefined;
  readonly auth?: { readonly user: string; readonly pass: string } | undefined;
  readonly connections: number;
}

const connectMs = 10_000;
const silenceMs = 20_000;
/** Together longer than the others, for a server that answers a little now and then. */
const deliveryMs = 60_000;
const mailsPerConnection = 100;

/** Sends over SMTP by nodemailer, which keeps connections open for further mails. */
export class SmtpTransport extends MailTransport implements BeforeApplicationShutdown {
  private readonly pool;

  constructor(
    server: SmtpServer,
    private readonly from: Sender,
  ) {
    super();
    this.pool = createTransport({ pool: true, ...poolOptions(server) });
  }

  async deliver(mail: ComposedMail): Promise<Delivery> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Delivery>((resolve) => {
      const answer = `The server did not answer within ${deliveryMs / 1_000} s.`;
      timer = setTimeout(() => resolve({ outcome: 'deferred', answer, code: 'ETIMEDOUT' }), deliveryMs);
    });
    try {
      return await Promise.race([this.send(mail), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  beforeApplicationShutdown(): void {
    this.pool.close();
  }

  private async send(mail: ComposedMail): Promise<Delivery> {
    try {
      const { response } = await this.pool.sendMail(mimeMessage(mail, this.from));
      return { outcome: 'taken', answer: response, code: 'taken' };
    } catch (error) {
      return deliveryOfFailure(error as SmtpFailure);
    }
  }
}

function poolOptions({ host, port, security, ca, auth, connections }: SmtpServer) {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2' as const, ...(ca !== undefined && { ca }) },
    ...(auth && { auth }),
    maxConnections: connections,
    maxMessages: mailsPerConnection,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

type Refuse = { readonly responseCode: number; readonly message: string };
/** Called at a stage of a mail. Resolves with a refusal or with nothing, whenever it likes. */
type Stage = () => Promise<Refuse | undefined> | Refuse | undefined;

const accept: Stage = () => undefined;

/** A real SMTP server. A spec decides what it answers at each stage, and when. */
export class TestSmtpServer {
  readonly mails: ParsedMail[] = [];
  atConnect = accept;
  atMailFrom = accept;
  atRecipient: (address: string) => ReturnType<Stage> = accept;
  atData = accept;
  connections = 0;
  private server: SMTPServer;

  private constructor(private readonly options: SMTPServerOptions) {
    this.server = this.build();
  }

  static async start(options: SMTPServerOptions = { authOptional: true, disabledCommands: ['STARTTLS'] }) {
    const smtp = new TestSmtpServer(options);
    await smtp.listen(0);
    return smtp;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** The settings with which the service sends to this server. */
  get settings(): Record<string, string> {
    return {
      MAIL_TRANSPORT: 'smtp',
      SMTP_HOST: 'localhost',
      SMTP_PORT: String(this.port),
      SMTP_SECURITY: 'none',
      MAIL_RETRY_SECONDS: '1',
    };
  }

  mailsTo(address: string): ParsedMail[] {
    return this.mails.filter(({ to }) => [to].flat().some((each) => each?.value.some((it) => it.address === address)));
  }

  acceptAll(): void {
    Object.assign(this, { atConnect: accept, atMailFrom: accept, atRecipient: accept, atData: accept });
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  /** Starts again on the port that it had. */
  async restart(port: number): Promise<void> {
    this.server = this.build();
    await this.listen(port);
  }

  private async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.on('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    this.server.removeAllListeners('error');
    // A client that is killed resets its connections.
    this.server.on('error', () => undefined);
  }

  private build(): SMTPServer {
    return new SMTPServer({
      closeTimeout: 100,
      ...this.options,
      onConnect: (_, done) => {
        this.connections += 1;
        void this.answer(this.atConnect, done);
      },
      onMailFrom: (_, __, done) => void this.answer(this.atMailFrom, done),
      onRcptTo: ({ address }, _, done) => void this.answer(() => this.atRecipient(address), done),
      onData: (stream, _, done) => {
        void simpleParser(stream).then(async (mail) => {
          await this.answer(this.atData, (error) => {
            if (!error) this.mails.push(mail);
            done(error);
          });
        });
      },
    });
  }

  private async answer(stage: Stage, done: (error?: Error | null) => void): Promise<void> {
    const refusal = await stage();
    done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode }) : null);
  }
}

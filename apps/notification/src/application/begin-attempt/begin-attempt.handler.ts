import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '@tradewind/application';
import type { Attempt } from '../../domain/mail/attempt.js';
import type { Mail } from '../../domain/mail/mail.js';
import { MailRepository } from '../../domain/mail/mail.repository.js';
import { PersonRepository } from '../../domain/person/person.repository.js';
import { PreferencesRepository } from '../../domain/preferences/preferences.repository.js';
import { AttemptLease } from './attempt-lease.js';
import { BeginAttemptCommand } from './begin-attempt.command.js';

@CommandHandler(BeginAttemptCommand)
export class BeginAttemptHandler implements ICommandHandler<BeginAttemptCommand> {
  constructor(
    private readonly mails: MailRepository,
    private readonly people: PersonRepository,
    private readonly preferences: PreferencesRepository,
    private readonly lease: AttemptLease,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<Attempt | 'suppressed' | undefined> {
    const now = this.clock.now();
    const mail = await this.mails.claimDue(now);
    if (!mail) return undefined;
    const why = await this.objectionTo(mail, now);
    if (why !== undefined) mail.suppress(why, now);
    const person = await this.people.get(mail.occasion.personId);
    const attempt = why === undefined ? mail.beginAttempt(person, now, this.lease.ms) : 'suppressed';
    await this.mails.save(mail);
    return attempt;
  }

  private async objectionTo(mail: Mail, now: Date): Promise<string | undefined> {
    if (mail.isTooOld(now)) return 'It is too old to be of use.';
    const preferences = await this.preferences.find(mail.occasion.personId);
    const isWanted = preferences?.wants(mail.occasion.kind) ?? true;
    return isWanted ? undefined : 'The person has switched off mails of this kind.';
  }
}

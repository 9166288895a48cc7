import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Preferences } from '../../domain/preferences/preferences.js';
import { PreferencesRepository } from '../../domain/preferences/preferences.repository.js';
import { kindsIn } from '../../domain/preferences/unsubscription.js';
import { UnsubscribeCommand } from './unsubscribe.command.js';

@CommandHandler(UnsubscribeCommand)
export class UnsubscribeHandler implements ICommandHandler<UnsubscribeCommand> {
  constructor(private readonly preferences: PreferencesRepository) {}

  async execute({ unsubscription: { personId, scope } }: UnsubscribeCommand): Promise<void> {
    const preferences = (await this.preferences.find(personId)) ?? Preferences.of(personId);
    for (const kind of kindsIn(scope)) preferences.set(kind, false);
    await this.preferences.save(preferences);
  }
}

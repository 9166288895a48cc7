import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Preferences } from '../../domain/preferences/preferences.js';
import { PreferencesRepository } from '../../domain/preferences/preferences.repository.js';
import { SetPreferenceCommand } from './set-preference.command.js';

@CommandHandler(SetPreferenceCommand)
export class SetPreferenceHandler implements ICommandHandler<SetPreferenceCommand> {
  constructor(private readonly preferences: PreferencesRepository) {}

  async execute({ personId, kind, enabled }: SetPreferenceCommand): Promise<void> {
    const preferences = (await this.preferences.find(personId)) ?? Preferences.of(personId);
    preferences.set(kind, enabled);
    await this.preferences.save(preferences);
  }
}

import { Module } from '@nestjs/common';
import { SetPreferenceHandler } from './application/set-preference/set-preference.handler.js';
import { UnsubscribeHandler } from './application/unsubscribe/unsubscribe.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { PreferencesController } from './interface/http/preferences.controller.js';
import { UnsubscribeController } from './interface/http/unsubscribe.controller.js';
import { GetPreferencesHandler } from './read-model/get-preferences.query.js';

/** Which mails a person wants: chosen after signing in, or by the link in a mail. */
@Module({
  imports: [InfrastructureModule],
  controllers: [PreferencesController, UnsubscribeController],
  providers: [SetPreferenceHandler, UnsubscribeHandler, GetPreferencesHandler],
})
export class PreferencesModule {}

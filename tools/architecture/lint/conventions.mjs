import { classesLiveWhereTheirKindLives } from './classes-live-where-their-kind-lives.mjs';
import { oneReactionPerController } from './one-reaction-per-controller.mjs';
import { rolesAreCheckedInTheAccessTable } from './roles-are-checked-in-the-access-table.mjs';
import { rulesSpeakInSentences } from './rules-speak-in-sentences.mjs';
import { settingsAreReadByThePlatform } from './settings-are-read-by-the-platform.mjs';
import { specsThatStartAServiceLiveInSpecs } from './specs-that-start-a-service-live-in-specs.mjs';
import { sqlLivesInReadModelAndInfrastructure } from './sql-lives-in-read-model-and-infrastructure.mjs';
import { tablesHavePluralNames } from './tables-have-plural-names.mjs';

/** The conventions of `docs/conventions.md` that can be checked in a single file. */
export const conventions = {
  'classes-live-where-their-kind-lives': classesLiveWhereTheirKindLives,
  'one-reaction-per-controller': oneReactionPerController,
  'roles-are-checked-in-the-access-table': rolesAreCheckedInTheAccessTable,
  'rules-speak-in-sentences': rulesSpeakInSentences,
  'settings-are-read-by-the-platform': settingsAreReadByThePlatform,
  'specs-that-start-a-service-live-in-specs': specsThatStartAServiceLiveInSpecs,
  'sql-lives-in-read-model-and-infrastructure': sqlLivesInReadModelAndInfrastructure,
  'tables-have-plural-names': tablesHavePluralNames,
};

import type { INestApplicationContext } from '@nestjs/common';
import type { Breakage } from '@tradewind/workshop';
import type { Environment } from '../settings/environment.js';
import { readSettings } from '../settings/read-settings.js';
import { workshopSettings } from '../settings/workshop-settings.js';
import { WorkshopDesk } from './workshop-desk.js';

/** Loads faults and mistakes into the service if the setting `WORKSHOP` is open, and otherwise not even their code. */
export async function openWorkshopIfWanted(
  app: INestApplicationContext,
  service: string,
  environment: Environment,
  ownBreakages: () => Promise<readonly Breakage[]> = () => Promise.resolve([]),
): Promise<void> {
  if (readSettings(workshopSettings, environment).WORKSHOP === 'closed') return;
  const { openWorkshop } = await import('@tradewind/workshop');
  app.get(WorkshopDesk).open(await openWorkshop(app, service, await ownBreakages()));
}

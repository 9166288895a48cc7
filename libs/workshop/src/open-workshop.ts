import type { INestApplicationContext } from '@nestjs/common';
import { connectionOf } from '@tradewind/application';
import { DataSource } from 'typeorm';
import type { Breakage } from './breakage.js';
import { faults } from './faults/index.js';
import { mistakes } from './mistakes/index.js';
import { ServiceUnderTest } from './service/service-under-test.js';
import { SwitchStore } from './switches/switch-store.js';
import { Workshop } from './workshop.js';

/**
 * Puts all faults and mistakes into a service, switched off, with those that the service brings along. Call it before the app
 * listens. Never call it in production: whoever may switch something on can lose messages.
 */
export async function openWorkshop(
  app: INestApplicationContext,
  service: string,
  ownBreakages: readonly Breakage[],
): Promise<Workshop> {
  const store = new SwitchStore(connectionOf(app.get(DataSource)));
  const breakages = [...mistakes, ...faults, ...ownBreakages];
  const workshop = new Workshop(new ServiceUnderTest(app, service), store, breakages);
  await workshop.open();
  return workshop;
}

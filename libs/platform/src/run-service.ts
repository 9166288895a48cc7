import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { Breakage } from '@tradewind/workshop';
import type { z } from 'zod';
import { configureHttp } from './http/configure-http.js';
import { httpAdapter } from './http/http-adapter.js';
import { StartLogger } from './logging/start-logger.js';
import type { HttpSettings } from './settings/http-settings.js';
import { lineOnDatabase } from './problems/problem-of-database.js';
import { readSettings } from './settings/read-settings.js';
import { serviceSettings } from './settings/service-settings.js';
import { SettingsError } from './settings/settings-error.js';
import { openWorkshopIfWanted } from './workshop/open-workshop-if-wanted.js';
import { shutDownOnSignal } from './shutdown/shut-down-on-signal.js';

export interface ServiceProcess {
  readonly name: string;
  /** Imports the module. It is called after tracing has started. */
  readonly module: () => Promise<Type>;
  /** The settings to check before anything starts; by default, those of `ServiceModule`. */
  readonly settings?: z.ZodType<HttpSettings>;
  /** Imports the faults and mistakes of this service alone. It is called only if the workshop is open. */
  readonly breakages?: () => Promise<readonly Breakage[]>;
}

/**
 * Runs a service in this process until a signal ends it. If a setting is invalid, the process exits at once with code 1
 * and a sentence on stderr. If the database is unavailable, it exits in the same way after a few attempts.
 */
export async function runService(service: ServiceProcess): Promise<void> {
  try {
    await start(service);
  } catch (error) {
    const reason =
      error instanceof SettingsError ? error.sentences.join('\n') : (lineOnDatabase(error) ?? stackOf(error));
    process.stderr.write(`${service.name} can't start:\n${reason}\n`);
    process.exit(1);
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function start({ name, module, breakages, settings: schema = serviceSettings }: ServiceProcess): Promise<void> {
  const settings = readSettings(schema, process.env);
  const stopTracing = await trace(name, settings);
  const app = await NestFactory.create<NestFastifyApplication>(await module(), httpAdapter(), {
    bodyParser: false,
    logger: new StartLogger(),
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  if (schema === serviceSettings) await openWorkshopIfWanted(app, name, process.env, breakages);
  configureHttp(app);
  shutDownOnSignal(app, stopTracing);
  await app.listen(settings.PORT, settings.HOST ?? '::');
  app.get(Logger).log(`${name} answers at ${await app.getUrl()}`);
}

/** Loads the tracing libraries only when tracing is enabled. */
async function trace(name: string, settings: HttpSettings): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, TRACED_FLOWS_PER_SECOND: flowsPerSecond } = settings;
  if (endpoint === undefined) return async () => undefined;
  const [{ startTracing }, { tellCodePlaces }] = await Promise.all([
    import('./tracing/start-tracing.js'),
    import('./tracing/code-places.js'),
  ]);
  void tellCodePlaces(process.argv[1]!);
  return startTracing(name, endpoint, flowsPerSecond);
}

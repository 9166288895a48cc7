import { Logger, type INestApplication } from '@nestjs/common';
import { Readiness } from '../health/readiness.js';
import { OpenConnections } from './open-connections.js';

const limitMs = 10_000;

/**
 * Shuts down on SIGTERM or SIGINT: it finishes the running requests, then stops consumers, relay and database. It exits
 * immediately after 10 s or on a second signal.
 */
export function shutDownOnSignal(app: INestApplication, afterwards: () => Promise<void>): void {
  const logger = new Logger('Shutdown');
  let stopping = false;
  const onSignal = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.log(`${signal}: draining`);
    setTimeout(() => {
      logger.error(`not drained within ${limitMs / 1000} s, stopping hard`);
      process.exit(1);
    }, limitMs).unref();
    shutDown(app)
      .then(afterwards)
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        logger.error(error instanceof Error ? error.stack : String(error));
        process.exit(1);
      });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/** Drains requests first, because they may still write to the outbox. The relay publishes those rows before it stops. */
export async function shutDown(app: INestApplication): Promise<void> {
  app.get(Readiness).startDraining();
  await app.get(OpenConnections).drain();
  await app.close();
}

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '@tradewind/embedded-postgres';
import { services, urlSettingOf } from '@tradewind/services';
import { settingsOfEverybody, settingsOfSignIn, signInSecrets } from '../../demo/sign-in-settings.js';
import { type ProgramProcess, repository } from '../surroundings/program-process.js';
import type { Surroundings } from '../surroundings/surroundings.js';

const DATABASE = 'bench_lens';

/** A gateway that keeps the trail. Its management port shows the Event Lens without a sign-in, and takes spans. */
export class LensGateway {
  private constructor(
    readonly origin: string,
    readonly process: ProgramProcess,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(surroundings: Surroundings): Promise<LensGateway> {
    const [port, managementPort] = [await freePort(), await freePort()];
    const inFront = `http://127.0.0.1:${port}`;
    const secrets = Object.fromEntries(signInSecrets.map((name) => [name, randomBytes(32).toString('hex')]));
    const databaseUrl = await surroundings.postgres.createDatabase(DATABASE);
    const gateway = await surroundings.start({
      name: 'gateway',
      file: join(repository, 'apps/gateway/dist/main.js'),
      env: {
        ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn' },
        ...{ MANAGEMENT_PORT: String(managementPort), DATABASE_URL: databaseUrl },
        ...settingsOfEverybody(inFront, inFront),
        ...settingsOfSignIn(inFront, secrets)['gateway'],
        ...Object.fromEntries(services.map((service) => [urlSettingOf(service), inFront])),
      },
      readyUrl: `${inFront}/health/ready`,
    });
    return new LensGateway(`http://127.0.0.1:${managementPort}`, gateway, async () => {
      await gateway.stop();
      await surroundings.postgres.dropDatabase(DATABASE);
    });
  }

  /** Reads the stream of the flows as a screen does, and returns what ends that. */
  async follow(): Promise<() => void> {
    const leaving = new AbortController();
    const { body } = await fetch(`${this.origin}/api/trail/flows/stream`, { signal: leaving.signal });
    void body!.pipeTo(new WritableStream(), { signal: leaving.signal }).catch(() => undefined);
    return () => leaving.abort();
  }
}

import type { Round } from './compile/round.js';
import type { ServiceProcess } from '../demo/service-process.js';
import { WatchedService } from './watched-service.js';

/** What is saved runs; what has errors is told, and what ran before runs on. */
export class DevelopmentLoop {
  private readonly services: ReadonlyMap<string, WatchedService>;
  private told = '';

  constructor(
    processes: readonly ServiceProcess[],
    private readonly tell: (line: string) => void,
  ) {
    this.services = new Map(
      processes.map((process) => [process.definition.name, new WatchedService(process, this.tell)]),
    );
  }

  take({ builds, failing, errors }: Round): void {
    if (errors !== this.told) this.tell(errors === '' ? '✓ No errors' : `✗ ${sentenceAbout(failing)}\n\n${errors}\n`);
    this.told = errors;
    for (const build of builds) this.services.get(build.service)?.run(build);
  }

  async close(): Promise<void> {
    await Promise.all([...this.services.values()].map((service) => service.close()));
  }
}

function sentenceAbout(failing: readonly string[]): string {
  const [verb, possessive] = failing.length === 1 ? ['keeps', 'its'] : ['keep', 'their'];
  return `Errors; ${failing.join(', ')} ${verb} running ${possessive} last good build:`;
}

import { join } from 'node:path';
import { gateway } from '@tradewind/services';
import { Demo, readyWithinMs } from '../demo/demo.js';
import { DemoError } from '../demo/demo-error.js';
import { repository } from '../demo/demo-options.js';
import { step } from '../demo/progress.js';
import { ServiceProcess } from '../demo/service-process.js';
import { type ServiceDefinition, spawnService } from '../demo/spawn-service.js';
import { coloured } from '../trail/colours.js';
import { Compiler } from './compile/compiler.js';
import { WarmProcesses } from './warm-processes.js';
import { DevelopmentLoop } from './development-loop.js';
import type { Debuggers } from './debuggers.js';
import { tell } from './tell.js';
import type { WebServer } from './web-server.js';

/** The demo whose services follow the code. */
export class DevelopmentShop extends Demo {
  private readonly compiler = new Compiler();
  private readonly warm = new WarmProcesses();
  private loop: DevelopmentLoop | undefined;

  constructor(
    private readonly debuggers: Debuggers,
    private readonly builtAt: number,
    private readonly web: WebServer,
    ...demo: ConstructorParameters<typeof Demo>
  ) {
    super(...demo);
  }

  /** From now on, what is saved is compiled and run. */
  follow(): void {
    this.loop = new DevelopmentLoop(this.processes, tell);
    const entries = this.processes.map(({ definition: { name } }) => [
      name,
      join(repository, 'apps', name, 'src/main.ts'),
    ]);
    const sources = {
      workspace: repository.replace(/\/$/, ''),
      entries: Object.fromEntries(entries) as Record<string, string>,
      builtAt: this.builtAt,
      colours: coloured,
    };
    let isFirst = true;
    this.compiler.start(
      sources,
      (round) => {
        if (isFirst) tell('Watching the services and libraries; save a file, and the services that use it restart');
        if (isFirst) this.warm.load(round.packages);
        isFirst = false;
        this.loop?.take(round);
      },
      (error) => tell(`✗ The compiler has failed; start npm run dev again. ${error.stack}`),
    );
  }

  override async stop(): Promise<void> {
    await this.web.close();
    await this.compiler.stop();
    this.warm.close();
    await this.loop?.close();
    await super.stop();
  }

  protected override createProcess(service: ServiceDefinition, logFile: string, onChange: () => void): ServiceProcess {
    const flags = this.debuggers.flagsOf(service.name);
    const env = service.name === gateway.name ? { ...service.env, WEB_DEVELOPMENT_URL: this.web.url } : service.env;
    const process: ServiceProcess = new ServiceProcess({ ...service, env, flags }, logFile, onChange, {
      onDeath: (how) =>
        tell(`✗ ${process.complaint(`ended (${how}) and starts again when a file that it uses is saved`)}\n`),
      // A debugger's port can't be held by two processes.
      ...(flags.length === 0 && { spawn: (...it) => this.warm.take(...it) ?? spawnService(...it) }),
    });
    return process;
  }

  /** A service that doesn't start keeps nobody from working on it. */
  protected override async open(): Promise<void> {
    const isReady = async (process: ServiceProcess) => {
      await step(`${process.definition.name} is ready`, () => process.ready(readyWithinMs)).catch((error: unknown) => {
        if (!(error instanceof DemoError)) throw error;
        if (!process.isDead) tell(`✗ ${error.message}`);
      });
    };
    await Promise.all(this.processes.map(isReady));
  }
}

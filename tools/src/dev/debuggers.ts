import { firstFreePort } from '../demo/ports.js';

/** Where every editor looks for a debugger of Node, and what `.vscode/launch.json` calls it. */
export const usual = { port: 9229, configuration: 'Attach to npm run dev' } as const;

/** Where a debugger finds each service that is to be debugged; the same place after each restart. */
export class Debuggers {
  private constructor(private readonly ports: ReadonlyMap<string, number>) {}

  static async of(services: readonly string[]): Promise<Debuggers> {
    const ports = new Map<string, number>();
    let next: number = usual.port;
    for (const service of new Set(services)) {
      const port = await firstFreePort(next);
      ports.set(service, port);
      next = port + 1;
    }
    return new Debuggers(ports);
  }

  flagsOf(service: string): readonly string[] {
    const port = this.ports.get(service);
    return port === undefined ? [] : [`--inspect=127.0.0.1:${port}`];
  }

  /** A line for each, for the person who attaches to it. */
  lines(): readonly string[] {
    return [...this.ports].map(
      ([service, port]) =>
        `  Debugger of ${service}: 127.0.0.1:${port}` +
        (port === usual.port ? ` (VS Code: run "${usual.configuration}")` : ''),
    );
  }
}

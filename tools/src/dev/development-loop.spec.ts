import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, freePort, type TestDatabase } from '@tradewind/embedded-postgres';
import { eventually } from '@tradewind/testing';
import { readDemoOptions } from '../demo/demo-options.js';
import { defineServices } from '../demo/service-definitions.js';
import { ServiceProcess } from '../demo/service-process.js';
import { signInSecrets } from '../demo/sign-in-settings.js';
import { spawnService, type ServiceDefinition } from '../demo/spawn-service.js';
import type { Round } from './compile/round.js';
import { watchSources } from './compile/watch-sources.js';
import { DevelopmentLoop } from './development-loop.js';
import { Debugger } from './specs/debugger.js';
import { WorkspaceCopy } from './specs/workspace-copy.js';
import { WarmProcesses } from './warm-processes.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
const patience = { timeoutMs: 60_000 };

/** Two gateways, since a gateway needs no broker. */
const names = ['first', 'second'] as const;
/** What is at `/`, because the copy has no web app. */
const page = (name: string) => `apps/${name}/src/web/unbuilt-page.ts`;
const heading = '<h1>Tradewind</h1>';

describe('The development loop', () => {
  const workspace = new WorkspaceCopy({ first: 'gateway', second: 'gateway' });
  const warm = new WarmProcesses();
  const lines: string[] = [];
  const services = new Map<string, ServiceProcess>();
  const databases: TestDatabase[] = [];
  let startedWarm = 0;
  let inspectorPort: number;
  let loop: DevelopmentLoop;
  let watch: { close(): void };

  beforeAll(async () => {
    inspectorPort = await freePort();
    const logs = mkdtempSync(join(tmpdir(), 'loop-logs-'));
    for (const name of names) {
      const database = await createTestDatabase();
      databases.push(database);
      const flags = name === 'second' ? [`--inspect=127.0.0.1:${inspectorPort}`] : [];
      const definition = await gatewayIn(workspace, database, name, flags);
      const process: ServiceProcess = new ServiceProcess(definition, join(logs, `${name}.log`), () => undefined, {
        onDeath: (how) => lines.push(`${name} ended (${how})\n${process.complaint('')}`),
        ...(name === 'first' && { spawn: startWarm }),
      });
      services.set(name, process);
    }
    const entries = names.map((name) => [name, join(workspace.path, 'apps', name, 'src/main.ts')]);
    const sources = { workspace: workspace.path, entries: Object.fromEntries(entries), builtAt: 0, colours: false };
    loop = new DevelopmentLoop([...services.values()], (line) => lines.push(line));
    watch = watchSources(sources, (round: Round) => {
      if (round.packages.length > 0) warm.load(round.packages);
      loop.take(round);
    });
    for (const service of services.values()) await service.ready(60_000);
  });
  afterAll(async () => {
    watch.close();
    warm.close();
    await loop.close();
    await Promise.all([...services.values()].map((service) => service.stop()));
    await Promise.all(databases.map((database) => database.drop()));
  });

  const startWarm = (service: ServiceDefinition, logFile: string) => {
    const child = warm.take(service, logFile);
    if (child) startedWarm += 1;
    return child ?? spawnService(service, logFile);
  };
  const answerOf = async (name: string) => {
    const { port } = services.get(name)!.definition;
    return (await fetch(`http://127.0.0.1:${port}/`)).text();
  };
  const pidOf = (name: string) => services.get(name)!.identity?.pid;
  const toRun = (name: string, text: string) =>
    eventually(async () => expect(await answerOf(name)).toContain(text), patience);

  it('runs what is saved, and leaves the other services alone', async () => {
    const [edited, other] = [pidOf('first'), pidOf('second')];
    await eventually(() => expect(warm.isReadyFor('first')).toBe(true), patience);
    workspace.replace(page('first'), heading, '<h1>Tailwind</h1>');
    await toRun('first', '<h1>Tailwind</h1>');
    expect(pidOf('first')).not.toBe(edited);
    expect(pidOf('second')).toBe(other);
    await eventually(() =>
      expect(lines.at(-1)).toMatch(/^✓ first runs apps\/first\/src\/web\/unbuilt-page.ts, [\d.]+ s/),
    );
    expect(startedWarm).toBe(1);
  });

  it('restarts all that use a library when that is saved', async () => {
    const before = names.map(pidOf);
    workspace.replace('libs/platform/src/run-service.ts', 'answers at', 'now answers at');
    await eventually(() => {
      const told = lines.filter((line) => line.includes('runs libs/platform/src/run-service.ts'));
      expect(told).toHaveLength(2);
    }, patience);
    names.map(pidOf).forEach((pid, n) => expect(pid).not.toBe(before[n]));
  });

  it('tells errors with their place, and keeps the last good build running until they are mended', async () => {
    const before = pidOf('first');
    workspace.replace(page('first'), 'nonce: string): string {', 'nonce: string): number {');
    await eventually(() => {
      expect(lines.at(-1)).toMatch(/Errors; first keeps running its last good build/);
      expect(lines.at(-1)).toMatch(/apps\/first\/src\/web\/unbuilt-page\.ts\(\d+,\d+\): error TS2322/);
    }, patience);
    expect(await answerOf('first')).toContain('<h1>Tailwind</h1>');
    expect(pidOf('first')).toBe(before);
    workspace.replace(page('first'), 'nonce: string): number {', 'nonce: string): string {');
    workspace.replace(page('first'), '<h1>Tailwind</h1>', '<h1>Mended</h1>');
    await toRun('first', '<h1>Mended</h1>');
    expect(lines).toContain('✓ No errors');
  });

  it('says that a service crashed and why, and starts it again when it is mended', async () => {
    const main = 'apps/first/src/main.ts';
    const good = workspace.text(main);
    workspace.save(main, `throw new Error('no wind');\n${good}`);
    await eventually(() => expect(lines.at(-1)).toMatch(/^first ended \(1\)[^]*no wind/), patience);
    workspace.save(main, good);
    await toRun('first', '<h1>Mended</h1>');
  });

  it('keeps the build of the compiler from being taken for its own', () => {
    workspace.save('apps/first/dist/tsconfig.app.tsbuildinfo', '{}');
    workspace.replace(page('first'), '<h1>Mended</h1>', '<h1>Renewed</h1>');
    return eventually(
      () => expect(existsSync(join(workspace.path, 'apps/first/dist/tsconfig.app.tsbuildinfo'))).toBe(false),
      patience,
    );
  });

  it('lets a debugger stop at a line of TypeScript, also after a restart', async () => {
    workspace.replace(page('second'), heading, '<h1>Broken into</h1>');
    await toRun('second', '<h1>Broken into</h1>');
    const attached = await Debugger.attach(inspectorPort);
    const sender = join(workspace.path, 'apps/second/src/web/built-web.ts');
    await attached.breakAt(sender, 'sendPage(reply, unbuiltPage');
    const answer = answerOf('second');
    const line =
      workspace
        .text('apps/second/src/web/built-web.ts')
        .split('\n')
        .findIndex((it) => it.includes('sendPage(reply, unbuiltPage')) + 1;
    expect(await attached.whereItStands()).toEqual({ file: sender, line });
    await attached.goOn();
    expect(await answer).toContain('<h1>Broken into</h1>');
  });
});

async function gatewayIn(
  workspace: WorkspaceCopy,
  { url }: TestDatabase,
  name: string,
  flags: readonly string[],
): Promise<ServiceDefinition> {
  const port = await freePort();
  const surroundings = {
    gatewayPort: port,
    serverUrl: 'postgres://127.0.0.1:1',
    secrets: Object.fromEntries(signInSecrets.map((secret) => [secret, `the ${secret} of a spec of the loop`])),
    options: readDemoOptions([]),
  };
  const gateway = (await defineServices(surroundings)).at(-1)!;
  const env = { ...gateway.env, DATABASE_URL: url };
  return { ...gateway, env, name, port, flags, workspace: workspace.path };
}

import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { Debuggers, usual } from './debuggers.js';

interface Configuration {
  readonly name: string;
  readonly port?: number;
  readonly preLaunchTask?: string;
}

const workspaceFile = (name: string): Record<string, unknown> => {
  const text = readFileSync(new URL(`../../../.vscode/${name}`, import.meta.url), 'utf8');
  return ts.parseConfigFileTextToJson(name, text).config as Record<string, unknown>;
};

describe('The debuggers of services', () => {
  it('are found by VS Code where they are printed', () => {
    const configurations = workspaceFile('launch.json')['configurations'] as Configuration[];
    expect(configurations.find(({ name }) => name === usual.configuration)?.port).toBe(usual.port);
    const tasks = workspaceFile('tasks.json')['tasks'] as { label: string }[];
    const labels = tasks.map(({ label }) => label);
    for (const { preLaunchTask } of configurations) if (preLaunchTask) expect(labels).toContain(preLaunchTask);
  });

  it('have ports of their own, which nobody else uses', async () => {
    const other = createServer();
    const taken = await new Promise((resolve) =>
      other.once('error', () => resolve(false)).listen(usual.port, '127.0.0.1', () => resolve(true)),
    );
    const debuggers = await Debuggers.of(['ordering', 'basket', 'ordering']);
    const ports = ['ordering', 'basket'].map((service) => debuggers.flagsOf(service)[0]!.split(':')[1]);
    expect(new Set(ports).size).toBe(2);
    expect(ports).not.toContain(String(usual.port));
    expect(debuggers.flagsOf('catalog')).toEqual([]);
    expect(debuggers.lines()).toEqual([
      `  Debugger of ordering: 127.0.0.1:${ports[0]}`,
      `  Debugger of basket: 127.0.0.1:${ports[1]}`,
    ]);
    if (taken) await new Promise((resolve) => other.close(resolve));
  });
});

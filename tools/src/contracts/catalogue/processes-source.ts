import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a service has declared of a process, in `apps/<service>/processes/<process>.json`. */
interface DeclaredMachine {
  readonly process: string;
  readonly service: string;
  readonly initial: string;
  readonly states: readonly object[];
  readonly transitions: readonly object[];
}

export function declaredMachines(root: string): DeclaredMachine[] {
  const folders = readdirSync(join(root, 'apps')).map((service) => join(root, 'apps', service, 'processes'));
  return folders.filter(existsSync).flatMap((folder) => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return files.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DeclaredMachine);
  });
}

/** The processes of all services, for those who show them: no service can be asked for its code when it runs. */
export function processesSource(machines: readonly DeclaredMachine[]): string {
  return [
    '// Written by `npm run contracts -- catalogue` from apps/*/processes; CI fails when it is out of date.',
    '',
    '/** The state machine of each process: its states, and which message leads from which to which. */',
    '// prettier-ignore',
    'export const processMachines = [',
    ...machines.flatMap(linesOf),
    '] as const;',
    '',
  ].join('\n');
}

function linesOf({ process, service, initial, states, transitions }: DeclaredMachine): string[] {
  const rows = (items: readonly object[]) => items.map((item) => `      ${JSON.stringify(item)},`);
  return [
    '  {',
    `    process: ${JSON.stringify(process)}, service: ${JSON.stringify(service)}, initial: ${JSON.stringify(initial)},`,
    ...['    states: [', ...rows(states), '    ],'],
    ...['    transitions: [', ...rows(transitions), '    ],'],
    '  },',
  ];
}

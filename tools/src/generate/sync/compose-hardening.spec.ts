import { describe, expect, it } from 'vitest';
import { gateway, services, simulators } from '@tradewind/services';
import { parse } from 'yaml';
import { repository } from '../../demo/demo-options.js';
import { WorkspaceChanges } from '../workspace-changes.js';
import { syncWorkspace } from './sync-workspace.js';

interface Container {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly [option: string]: unknown;
}

const loyalty = { name: 'loyalty', database: 'loyalty', route: '/api/loyalty', owns: 'points' } as const;
const view = { consumers: [], publishers: [], rebuilding: [] };

/** The containers of the Compose file, and one of a service that the generator adds. */
function containersOf(changes: WorkspaceChanges): [string, Container][] {
  changes.write('apps/loyalty/tsconfig.json', '{}');
  syncWorkspace(changes, [...services, loyalty], view);
  const { services: containers } = parse(changes.read('docker-compose.yml'), { merge: true }) as {
    services: Record<string, Container>;
  };
  return Object.entries(containers);
}

const changes = new WorkspaceChanges(repository);
const all = containersOf(changes);
const owners = [...services, loyalty, gateway, ...simulators];
const ours = all.filter(([, { image }]) => image === 'tradewind');
const isSecret = (name: string) => /(PASSWORD|SECRETS?|KEYS?|DATABASE_URL|CREDENTIALS?)$/.test(name);

describe('The Compose file', () => {
  it('runs every process of the shop from one image', () => {
    expect(ours.map(([name]) => name).sort()).toEqual(owners.map(({ name }) => name).sort());
  });

  it.each(ours)('gives %s nothing to write to but /tmp, and no rights beyond those of a user', (_, container) => {
    expect(container).toMatchObject({
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      init: true,
      pids_limit: 256,
    });
    for (const option of ['user', 'cap_add', 'devices', 'group_add']) expect(container).not.toHaveProperty(option);
  });

  it.each(ours)('lets %s read its own secrets, and those of no other', (name, { volumes }) => {
    const { database } = owners.find((owner) => owner.name === name)!;
    expect(volumes).toEqual([`secrets-${database}:/run/secrets:ro`]);
  });

  it.each(all)('opens %s at most to this machine', (name, { ports = [] }) => {
    expect(ports.filter((port) => !/^127\.0\.0\.1:\d+:\d+$/.test(port))).toEqual([]);
    if (name !== 'gateway' && ours.some(([own]) => own === name)) expect(ports).toEqual([]);
  });

  it.each(all)('has no secret of %s in its environment: only the path of the file that holds it', (_, container) => {
    const environment = Object.entries(container.environment ?? {});
    expect(environment.filter(([name]) => isSecret(name)).map(([name]) => name)).toEqual([]);
    expect(environment.filter(([, value]) => /:\/\/[^/\s]*:[^/\s]*@|-----BEGIN/.test(String(value)))).toEqual([]);
    for (const [name, value] of environment.filter(([name]) => isSecret(name.replace(/_?_FILE$/, ''))))
      expect({ name, value }).toEqual({ name, value: expect.stringMatching(/^\/run\/secrets\/\w+$/) });
  });

  it.each(all)('gives %s no way to the machine itself', (_, container) => {
    expect(container).not.toHaveProperty('privileged');
    for (const mode of ['network_mode', 'pid', 'ipc', 'userns_mode', 'uts', 'cgroup'])
      expect({ mode, value: container[mode] }).not.toEqual({ mode, value: 'host' });
    const mounts = (container.volumes ?? []).filter((volume) => /^[./~]/.test(volume));
    expect(mounts.filter((mount) => !/^\.\/deploy\/[\w/]+:\/[\w/-]+:ro$/.test(mount))).toEqual([]);
  });

  it('takes no secret from the file of its variables', () => {
    expect(changes.read('.env')).not.toMatch(/PASSWORD|SECRET|KEY|:\/\//);
  });
});

describe('The image', () => {
  const stage = changes
    .read('Dockerfile')
    .split(/^FROM /m)
    .at(-1)!;

  it('runs as a user who is not root', () => {
    expect([...stage.matchAll(/^USER (.+)$/gm)].map(([, user]) => user)).toEqual(['node']);
  });

  it('is made without a secret', () => {
    const dockerfile = changes.read('Dockerfile');
    const set = [...dockerfile.matchAll(/^(?:ENV|ARG) (.+)$/gm)].flatMap(([, rest]) => [...rest!.matchAll(/(\w+)=/g)]);
    expect(set.map(([, name]) => name!).filter(isSecret)).toEqual([]);
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serviceNames } from '@tradewind/services';
import { readAccess } from '../operator/read-access.js';
import { readRequest } from './read-command.js';

const commandOf = (...args: string[]) => readRequest(args).command;

describe('The command line of dead letters', () => {
  it('lists those of all services, or what was asked for', () => {
    expect(commandOf('list')).toEqual({
      name: 'list',
      services: serviceNames,
      limit: 50,
    });
    const args = ['list', '--service', 'basket', '--state', 'dead', '--type', 't', '--key', 'k', '--limit', '5'];
    expect(commandOf(...args)).toEqual({
      name: 'list',
      services: ['basket'],
      state: 'dead',
      type: 't',
      key: 'k',
      limit: 5,
    });
  });

  it('takes a letter as list shows it, or beside its service', () => {
    expect(commandOf('show', 'basket/42')).toEqual({ name: 'show', service: 'basket', id: '42' });
    expect(commandOf('replay', '42', '--service', 'ordering')).toEqual({
      name: 'replay-one',
      service: 'ordering',
      id: '42',
    });
    expect(commandOf('discard', 'basket/42', '--reason', 'a test')).toEqual({
      name: 'discard',
      service: 'basket',
      id: '42',
      reason: 'a test',
    });
  });

  it('replays a selection in all services, or in one', () => {
    expect(commandOf('replay', '--key', 'k', '--topic', 't')).toMatchObject({
      name: 'replay-many',
      selection: { key: 'k', topic: 't' },
    });
    expect(commandOf('replay', '--all', '--service', 'basket')).toMatchObject({
      services: ['basket'],
      selection: { all: true },
    });
  });

  it.each([
    [[], 'Name a command'],
    [['erase'], 'There is no command "erase"'],
    [['list', 'basket/1'], 'list takes no letter'],
    [['list', '--service', 'warehouse'], 'There is no service "warehouse"'],
    [['list', '--state', 'lost'], '--state must be one of'],
    [['list', '--limit', '0'], '--limit must be from 1 to 500'],
    [['show'], 'Name a letter'],
    [['show', '42'], 'Name a letter'],
    [['show', 'basket/42', '--service', 'catalog'], 'is not a letter of catalog'],
    [['replay'], 'exactly one'],
    [['replay', 'basket/1', '--all'], 'exactly one'],
    [['replay', '--type', 't', '--topic', 't'], '--topic goes with --key'],
    [['discard', 'basket/1'], 'Give a reason'],
    [['discard', 'basket/1', '--reason', ' '], 'Give a reason'],
    [['list', '--colour', 'red'], "Unknown option '--colour'"],
    [['show', 'basket/1', 'basket/2'], 'Unexpected argument'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => readRequest(args)).toThrow(sentence);
  });

  it('helps whoever asks for it', () => {
    expect(readRequest(['--help']).command).toBeUndefined();
    expect(readRequest(['discard', '--help']).command).toBeUndefined();
  });
});

describe('Who gives the command', () => {
  const demo = (origin: string) =>
    origin === 'http://localhost:8080' ? { tools_client_secret: 'made once' } : undefined;

  it('is the client of the demo that runs at this address', () => {
    const access = { origin: 'http://localhost:8080', clientId: 'tradewind-tools', clientSecret: 'made once' };
    expect(readAccess({}, {}, demo)).toEqual(access);
  });

  it('is named by flags, else by the environment', () => {
    const environment = {
      TRADEWIND_URL: 'https://shop.example/x',
      TRADEWIND_CLIENT_ID: 'night-shift',
      TRADEWIND_CLIENT_SECRET: 'secret',
    };
    const access = { origin: 'https://shop.example', clientId: 'night-shift', clientSecret: 'secret' };
    expect(readAccess({}, environment, demo)).toEqual(access);
    expect(readAccess({ 'client-id': 'day-shift' }, environment, demo)).toEqual({ ...access, clientId: 'day-shift' });
    const file = join(mkdtempSync(join(tmpdir(), 'client-')), 'secret');
    writeFileSync(file, 'in a file\n');
    const given = { 'client-secret-file': file };
    expect(readAccess(given, environment, demo)).toEqual({ ...access, clientSecret: 'in a file' });
  });

  it('must be named for a shop elsewhere', () => {
    expect(() => readAccess({ url: 'https://shop.example' }, {}, demo)).toThrow('Name a client');
    expect(() => readAccess({ 'client-id': 'night-shift' }, {}, demo)).toThrow('Name a client');
    expect(() => readAccess({ 'client-secret-file': '/nowhere' }, {}, demo)).toThrow("can't be read (ENOENT)");
    expect(() => readAccess({ url: 'nowhere' }, {}, demo)).toThrow('--url must be an address');
  });
});

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
  it('is the operator of the demo where the shop is on this machine', () => {
    expect(readAccess({}, {})).toMatchObject({ origin: 'http://localhost:8080', email: 'operator@tradewind.example' });
  });

  it('is named by flags, else by the environment', () => {
    const environment = {
      TRADEWIND_URL: 'https://shop.example/x',
      TRADEWIND_EMAIL: 'olga@shop.example',
      TRADEWIND_PASSWORD: 'secret',
    };
    expect(readAccess({}, environment)).toEqual({
      origin: 'https://shop.example',
      email: 'olga@shop.example',
      password: 'secret',
    });
    expect(readAccess({ email: 'otto@shop.example' }, environment)).toMatchObject({
      email: 'otto@shop.example',
      password: 'secret',
    });
  });

  it('must be named for a shop elsewhere', () => {
    expect(() => readAccess({ url: 'https://shop.example' }, {})).toThrow('Name an operator');
    expect(() => readAccess({ email: 'olga@shop.example' }, {})).toThrow('Name an operator');
    expect(() => readAccess({ url: 'nowhere' }, {})).toThrow('--url must be an address');
  });
});

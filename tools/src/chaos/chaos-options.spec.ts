import { describe, expect, it } from 'vitest';
import { commandOf, readChaosOptions } from './chaos-options.js';

const read = (...args: string[]) => readChaosOptions(args, () => 4711);

describe('The options of a run', () => {
  it('have defaults, and a seed of its own for each run', () => {
    expect(read()).toMatchObject({ kills: 20, orders: 300, seed: 4711, broker: 'postgres', report: undefined });
  });

  it.each([
    ['--kills', 'some'],
    ['--orders', '0'],
    ['--seed', '-1'],
    ['--seed', '1.5'],
    ['--broker', 'rabbit'],
    ['--kafka', 'localhost'],
    ['--speed', '3'],
  ])('%s %s is refused', (name, value) => {
    expect(() => read(`${name}=${value}`)).toThrow(name);
  });

  it('are told as the command that makes the same choices again', () => {
    const options = read('--kills', '8', '--orders', '60', '--broker', 'kafka', '--kafka', '127.0.0.1:26092');
    const command = commandOf(options);
    expect(command).toBe('npm run chaos -- --kills 8 --orders 60 --seed 4711 --broker kafka --kafka 127.0.0.1:26092');
    expect(readChaosOptions(command.split(' -- ')[1]!.split(' '), () => 1)).toEqual(options);
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import { ConcurrencyConflictError } from '@tradewind/application';
import { SeedAtStart } from './seed-at-start.js';

describe('Filling the catalogue at the start', () => {
  const execute = jest.fn<CommandBus['execute']>();
  const start = () => new SeedAtStart({ execute } as unknown as CommandBus).onApplicationBootstrap();

  beforeEach(() => {
    process.env['SEED'] = 'true';
    execute.mockReset();
  });
  afterEach(() => {
    delete process.env['SEED'];
  });

  it('waits for another instance that does it, however long that takes', async () => {
    const taken = new ConcurrencyConflictError('the lock was not free in time');
    execute.mockRejectedValueOnce(taken).mockRejectedValueOnce(taken).mockResolvedValueOnce(0);
    await start();
    expect(execute).toHaveBeenCalledTimes(3);
  });

  it('ends the start with any other failure', async () => {
    execute.mockRejectedValue(new Error('no such table'));
    await expect(start()).rejects.toThrow('no such table');
    expect(execute).toHaveBeenCalledTimes(1);
  });
});

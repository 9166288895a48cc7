import type { INestApplicationContext } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { ServiceUnderTest } from '../service/service-under-test.js';

const app = { get: () => ({ bind() {}, open() {}, subscription() {} }) } as unknown as INestApplicationContext;

describe('A service that is about to crash', () => {
  it('lets nothing go on before it is known that it survives, also not for a second event of the same commit', async () => {
    const service = new ServiceUnderTest(app, 'shop');
    let answer!: (mayCrash: boolean) => void;
    const first = new Promise<boolean>((resolve) => (answer = resolve));
    const asked: string[] = [];
    void service.crash(() => (asked.push('first'), first));
    void service.crash(() => (asked.push('second'), Promise.resolve(false)));
    const survived = service.survives().then(() => asked.push('survived'));

    await new Promise(setImmediate);
    expect(asked).toEqual(['first']);

    answer(false);
    await survived;
    expect(asked).toEqual(['first', 'second', 'survived']);
  });

  it('goes on if it could not be asked whether it may crash', async () => {
    const service = new ServiceUnderTest(app, 'shop');

    await expect(service.crash(() => Promise.reject(new Error('The database is away')))).rejects.toThrow('away');
    await expect(service.survives()).resolves.toBeUndefined();
  });
});

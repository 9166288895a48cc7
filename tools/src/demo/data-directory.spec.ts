import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataDirectory } from './data-directory.js';

const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'demo data '));

describe('The data directory of a demo', () => {
  it('belongs to one running demo', () => {
    const path = newDirectory();
    const first = new DataDirectory(path);
    first.lock();
    expect(() => new DataDirectory(path).lock()).toThrow(`Another demo (process ${process.pid}) uses ${path}`);
    first.unlock();
    new DataDirectory(path).lock();
  });

  it('is free again when the demo was killed and its number went to another process', () => {
    const path = newDirectory();
    new DataDirectory(path).lock();
    writeFileSync(join(path, 'launcher.json'), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
    expect(() => new DataDirectory(path).lock()).not.toThrow();
  });

  it('is never a directory that holds something else', () => {
    const path = newDirectory();
    writeFileSync(join(path, 'thesis.txt'), 'five years of work');
    expect(() => new DataDirectory(path).lock()).toThrow('neither empty nor the data directory of a demo');
  });
});

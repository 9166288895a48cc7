import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RunningShops } from '../demo/running-shops.js';
import { identityOf } from '../demo/process-identity.js';
import { readScenarioOptions, storyList } from './scenario-options.js';
import { stories } from './stories/stories.js';
import { shopAddress } from './shop-address.js';

/** Demos as they note that they run: here this process itself, its parent, or one that has ended. */
function shopsThatRun(...shops: { url: string; pid: number; startedAt?: string }[]): RunningShops {
  const directory = mkdtempSync(join(tmpdir(), 'running-'));
  for (const { url, pid, startedAt } of shops) {
    const process = { ...identityOf(pid), ...(startedAt && { startedAt }) };
    const entry = { url, dataDirectory: '/tmp', database: { host: '127.0.0.1', port: 5432 }, process };
    writeFileSync(join(directory, `${pid}.json`), JSON.stringify(entry));
  }
  return new RunningShops(directory);
}

const addressOf = (args: string[], shops = shopsThatRun()) =>
  shopAddress(readScenarioOptions(args).url, 'npm run scenario --', shops);

describe('The options of the scenario', () => {
  it('name the shop, or are left to the demo', () => {
    expect(addressOf([])).toBe('http://localhost:8080');
    expect(addressOf(['--url', 'https://shop.example/api'])).toBe('https://shop.example');
  });

  it('are not needed while one demo runs, wherever it is', () => {
    expect(addressOf([], shopsThatRun({ url: 'http://localhost:9123', pid: process.pid }))).toBe(
      'http://localhost:9123',
    );
  });

  it('are asked for when two demos run', () => {
    const shops = shopsThatRun(
      { url: 'http://localhost:8080', pid: process.pid },
      { url: 'http://localhost:8081', pid: process.ppid },
    );
    expect(() => addressOf([], shops)).toThrow(
      /^2 demos run here: http:\/\/localhost:808\d, http:\/\/localhost:808\d\.\nSay which one: npm run scenario -- --url /,
    );
    expect(addressOf(['--url', 'http://localhost:8081'], shops)).toBe('http://localhost:8081');
  });

  it('forget a demo that was killed, also when its number went to another process', () => {
    const shops = shopsThatRun(
      { url: 'http://localhost:8080', pid: process.pid },
      { url: 'http://localhost:8081', pid: process.ppid, startedAt: 'long ago' },
    );
    expect(addressOf([], shops)).toBe('http://localhost:8080');
  });

  it('name a story, or the first one is told', () => {
    expect(readScenarioOptions([]).story.name).toBe('happy-path');
    for (const story of stories) expect(readScenarioOptions([story.name])).toMatchObject({ story, list: false });
    expect(readScenarioOptions(['--list']).list).toBe(true);
  });

  it('list each story in a line', () => {
    const lines = storyList().split('\n');
    expect(lines.map((line) => line.trim().split(/\s+/)[0])).toEqual(stories.map(({ name }) => name));
  });

  it.each([
    [['happy-path', 'twice'], 'There is no story "happy-path twice"'],
    [['--url', 'somewhere'], '--url must be an address'],
    [['--ulr', 'http://localhost'], "Unknown option '--ulr'"],
    [['now'], 'npm run scenario'],
  ])('are refused with a sentence: %j', (args, sentence) => {
    expect(() => addressOf(args)).toThrow(sentence);
  });
});

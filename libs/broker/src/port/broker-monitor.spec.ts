import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Logger } from '@nestjs/common';
import { BrokerRefusedError, BrokerUnavailableError } from './broker-errors.js';
import { BrokerMonitor } from './broker-monitor.js';

const away = new BrokerUnavailableError('Kafka: connect ECONNREFUSED');
const denied = new BrokerRefusedError('authorization', 'Kafka: Not authorized to access topics');

describe('The broker monitor', () => {
  let warned: string[];
  let logged: string[];

  beforeEach(() => {
    vi.useFakeTimers();
    warned = [];
    logged = [];
    vi.spyOn(Logger.prototype, 'warn').mockImplementation((message: unknown) => void warned.push(String(message)));
    vi.spyOn(Logger.prototype, 'log').mockImplementation((message: unknown) => void logged.push(String(message)));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  /** Fails once per second with this error. */
  const failFor = (seconds: number, activity: { failed(error: unknown): void }, error: unknown) => {
    for (let second = 0; second < seconds; second += 1) {
      activity.failed(error);
      vi.advanceTimersByTime(1_000);
    }
  };

  it('logs nothing about an outage of less than ten seconds', () => {
    const monitor = new BrokerMonitor();
    const fetching = monitor.track('fetch', 'broker 1');
    failFor(9, fetching, away);
    expect(monitor.troubles()).toEqual([]);
    fetching.succeeded();
    failFor(9, fetching, away);
    fetching.succeeded();
    expect([warned, logged, monitor.troubles()]).toEqual([[], [], []]);
  });

  it('warns once after ten seconds, with the cause, and logs the recovery', () => {
    const monitor = new BrokerMonitor();
    const publishing = monitor.track('publish', 'outbox');
    failFor(30, publishing, away);
    expect(warned).toEqual([
      'publish (outbox) has failed for 10 s, unavailable: BrokerUnavailableError: Kafka: connect ECONNREFUSED',
    ]);
    expect(monitor.troubles()).toEqual([{ activity: 'publish', cause: 'unavailable', seconds: 30 }]);
    publishing.succeeded();
    publishing.succeeded();
    expect(logged).toEqual(['publish (outbox) works again, after 30 s']);
    expect(monitor.troubles()).toEqual([]);
  });

  it('warns again at growing intervals of up to an hour', () => {
    const publishing = new BrokerMonitor().track('publish', 'outbox');
    failFor(4 * 3_600, publishing, away);
    const seconds = warned.map((line) => Number(/failed for (\d+) s/.exec(line)![1]));
    expect(seconds).toEqual([10, 70, 190, 430, 910, 1_870, 3_790, 7_390, 10_990]);
  });

  it('warns at once when the cause of an outage changes, and says if only an operator can fix it', () => {
    const monitor = new BrokerMonitor();
    const joining = monitor.track('join', 'group basket');
    failFor(15, joining, away);
    failFor(3, joining, denied);
    failFor(3, joining, away);
    failFor(3, joining, denied);
    expect(warned).toHaveLength(2);
    expect(warned[1]).toMatch(/join \(group basket\) has failed for 15 s, authorization: .* operator has to fix this/);
    expect(monitor.troubles()).toEqual([{ activity: 'join', cause: 'authorization', seconds: 24 }]);
  });

  it('forgets an abandoned activity without logging', () => {
    const monitor = new BrokerMonitor();
    const fetching = monitor.track('fetch', 'broker 2');
    failFor(12, fetching, away);
    fetching.ended();
    expect(monitor.troubles()).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('does not let a success of one activity hide a failure of another', () => {
    const monitor = new BrokerMonitor();
    const [one, two] = [monitor.track('fetch', 'broker 1'), monitor.track('fetch', 'broker 2')];
    for (let second = 0; second < 12; second += 1) {
      failFor(1, one, away);
      two.succeeded();
    }
    expect(monitor.troubles()).toMatchObject([{ activity: 'fetch', seconds: 12 }]);
  });
});

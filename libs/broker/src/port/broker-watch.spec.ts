import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { BrokerRefusedError, BrokerUnavailableError } from './broker-errors.js';
import { BrokerWatch } from './broker-watch.js';

const away = new BrokerUnavailableError('Kafka: connect ECONNREFUSED');
const denied = new BrokerRefusedError('authorization', 'Kafka: Not authorized to access topics');

describe('The watch over a broker', () => {
  let warned: string[];
  let told: string[];

  beforeEach(() => {
    jest.useFakeTimers();
    warned = [];
    told = [];
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((message: unknown) => void warned.push(String(message)));
    jest.spyOn(Logger.prototype, 'log').mockImplementation((message: unknown) => void told.push(String(message)));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  /** An attempt each second that fails with this. */
  const failFor = (seconds: number, activity: { failed(error: unknown): void }, error: unknown) => {
    for (let second = 0; second < seconds; second += 1) {
      activity.failed(error);
      jest.advanceTimersByTime(1_000);
    }
  };

  it('says nothing of what passes within ten seconds', () => {
    const watch = new BrokerWatch();
    const fetching = watch.of('fetch', 'broker 1');
    failFor(9, fetching, away);
    expect(watch.troubles()).toEqual([]);
    fetching.succeeded();
    failFor(9, fetching, away);
    fetching.succeeded();
    expect([warned, told, watch.troubles()]).toEqual([[], [], []]);
  });

  it('warns once after ten seconds, with the cause, and says when it works again', () => {
    const watch = new BrokerWatch();
    const publishing = watch.of('publish', 'outbox');
    failFor(30, publishing, away);
    expect(warned).toEqual([
      'publish (outbox) has failed for 10 s, unavailable: BrokerUnavailableError: Kafka: connect ECONNREFUSED',
    ]);
    expect(watch.troubles()).toEqual([{ activity: 'publish', cause: 'unavailable', seconds: 30 }]);
    publishing.succeeded();
    publishing.succeeded();
    expect(told).toEqual(['publish (outbox) works again, after 30 s']);
    expect(watch.troubles()).toEqual([]);
  });

  it('warns again with growing distance, which ends at an hour', () => {
    const publishing = new BrokerWatch().of('publish', 'outbox');
    failFor(4 * 3_600, publishing, away);
    const seconds = warned.map((line) => Number(/failed for (\d+) s/.exec(line)![1]));
    expect(seconds).toEqual([10, 70, 190, 430, 910, 1_870, 3_790, 7_390, 10_990]);
  });

  it('warns at once when the cause of an outage changes, and names what only an operator can mend', () => {
    const watch = new BrokerWatch();
    const joining = watch.of('join', 'group basket');
    failFor(15, joining, away);
    failFor(3, joining, denied);
    failFor(3, joining, away);
    failFor(3, joining, denied);
    expect(warned).toHaveLength(2);
    expect(warned[1]).toMatch(/join \(group basket\) has failed for 15 s, authorization: .* does not heal by itself/);
    expect(watch.troubles()).toEqual([{ activity: 'join', cause: 'authorization', seconds: 24 }]);
  });

  it('forgets what nobody tries any more, without a word', () => {
    const watch = new BrokerWatch();
    const fetching = watch.of('fetch', 'broker 2');
    failFor(12, fetching, away);
    fetching.ended();
    expect(watch.troubles()).toEqual([]);
    expect(told).toEqual([]);
  });

  it('lets a success of one activity hide no failure of another', () => {
    const watch = new BrokerWatch();
    const [one, two] = [watch.of('fetch', 'broker 1'), watch.of('fetch', 'broker 2')];
    for (let second = 0; second < 12; second += 1) {
      failFor(1, one, away);
      two.succeeded();
    }
    expect(watch.troubles()).toMatchObject([{ activity: 'fetch', seconds: 12 }]);
  });
});

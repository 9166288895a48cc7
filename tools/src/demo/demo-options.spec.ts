import { describe, expect, it } from 'vitest';
import { readDemoOptions } from './demo-options.js';

describe('The options of the demo', () => {
  it('need not be given', () => {
    expect(readDemoOptions([])).toMatchObject({
      port: undefined,
      dataDirectory: undefined,
      reset: false,
      broker: 'postgres',
    });
  });

  it('name port, directory and broker', () => {
    const args = ['--port', '9000', '--data', '/tmp/my shop', '--broker', 'kafka', '--kafka', 'a:9092,b:9092'];
    expect(readDemoOptions(args)).toMatchObject({
      port: 9000,
      dataDirectory: '/tmp/my shop',
      kafkaBrokers: 'a:9092,b:9092',
    });
  });

  it.each([
    [['--port', 'http'], '--port must be a number'],
    [['--port', '70000'], '--port must be a number'],
    [['--broker', 'rabbit'], '--broker must be postgres or kafka'],
    [['--kafka', 'nowhere'], '--kafka must look like'],
    [['--prot', '9000'], "Unknown option '--prot'"],
  ])('are refused with a sentence: %j', (args, sentence) => {
    expect(() => readDemoOptions(args)).toThrow(sentence);
  });
});

import { describe, expect, it } from 'vitest';
import type { Environment } from './environment.js';
import { readSettings } from './read-settings.js';
import { serviceSettings } from './service-settings.js';
import { SettingsError } from './settings-error.js';

const complete: Environment = {
  PORT: '3001',
  DATABASE_URL: 'postgres://ordering:s3cret@localhost/ordering',
  BROKER_URL: 'postgres://broker:s3cret@localhost/broker',
  JWKS_URL: 'http://localhost:3000/oidc/jwks',
  TOKEN_ISSUER: 'http://localhost:3000/oidc',
};

function complaints(changes: Environment): readonly string[] {
  try {
    readSettings(serviceSettings, { ...complete, ...changes });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.sentences;
    throw error;
  }
}

describe('The settings of a service', () => {
  it('are read with their defaults', () => {
    expect(readSettings(serviceSettings, complete)).toMatchObject({
      PORT: 3001,
      LOG_LEVEL: 'info',
      TOKEN_ISSUER: 'http://localhost:3000/oidc',
      OUTBOX_RELAY: 'polling',
      TOKEN_AUDIENCE: 'tradewind',
      broker: { kind: 'postgres', url: complete['BROKER_URL'] },
    });
  });

  it('may name Kafka brokers instead', () => {
    const settings = readSettings(serviceSettings, {
      ...complete,
      BROKER: 'kafka',
      KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092',
    });
    expect(settings.broker).toEqual({ kind: 'kafka', brokers: ['kafka-1:9092', 'kafka-2:9092'] });
  });

  it('are refused with one sentence for each that is wrong', () => {
    expect(
      complaints({ PORT: '70000', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://localhost/shop', JWKS_URL: '' }),
    ).toEqual([
      'PORT must be a whole number from 0 to 65535.',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
      'DATABASE_URL must be an address that starts with postgres:// or postgresql://.',
      'JWKS_URL is missing.',
    ]);
  });

  it('need the address of the broker that was chosen', () => {
    expect(complaints({ BROKER_URL: undefined })).toEqual(['BROKER_URL is missing (BROKER is postgres).']);
    expect(complaints({ BROKER: 'kafka' })).toEqual(['KAFKA_BROKERS is missing (BROKER is kafka).']);
    expect(complaints({ BROKER: 'rabbit' })).toEqual(['BROKER must be postgres or kafka.']);
    expect(complaints({ BROKER: 'kafka', KAFKA_BROKERS: 'kafka' })).toEqual([
      'KAFKA_BROKERS must be a comma-separated list of host:port.',
    ]);
  });

  it('are never repeated, as they may be secret', () => {
    expect(complaints({ DATABASE_URL: 's3cret', BROKER_URL: 's3cret', PORT: 's3cret' }).join()).not.toContain('s3cret');
  });
});

import { describe, expect, it } from 'vitest';
import kafkajs from 'kafkajs';
import { BrokerRefusedError, BrokerUnavailableError, failureCauseOf } from '../port/broker-errors.js';
import { brokerErrorOf } from './kafka-failure.js';

const answer = (type: string, retriable = false) =>
  new kafkajs.KafkaJSProtocolError(Object.assign(new Error(`The server says ${type}`), { type, code: 0, retriable }));

const named = (name: string) => Object.assign(new Error('SASL PLAIN failed'), { name });

describe('An error of Kafka', () => {
  it.each([
    ['TOPIC_AUTHORIZATION_FAILED', 'authorization'],
    ['GROUP_AUTHORIZATION_FAILED', 'authorization'],
    ['CLUSTER_AUTHORIZATION_FAILED', 'authorization'],
    ['TRANSACTIONAL_ID_AUTHORIZATION_FAILED', 'authorization'],
    ['SASL_AUTHENTICATION_FAILED', 'authentication'],
    ['UNSUPPORTED_SASL_MECHANISM', 'authentication'],
    ['UNKNOWN_TOPIC_OR_PARTITION', 'unknown-topic'],
    ['UNSUPPORTED_VERSION', 'unsupported-version'],
    ['INVALID_REPLICATION_FACTOR', 'configuration'],
    ['INVALID_CONFIG', 'configuration'],
    ['POLICY_VIOLATION', 'configuration'],
    ['NOT_LEADER_FOR_PARTITION', 'unavailable'],
    ['NOT_ENOUGH_REPLICAS', 'unavailable'],
    ['GROUP_COORDINATOR_NOT_AVAILABLE', 'unavailable'],
    ['UNKNOWN', 'unavailable'],
  ])('%s is reported as %s', (type, cause) => {
    const error = brokerErrorOf(answer(type));
    expect(failureCauseOf(error)).toBe(cause);
    expect(error.message).toBe(`Kafka: The server says ${type}`);
    expect(error instanceof BrokerRefusedError).toBe(cause !== 'unavailable');
    expect(error).toBeInstanceOf(BrokerUnavailableError);
  });

  it('is found behind the errors in which kafkajs wraps it', () => {
    const wrapped = new kafkajs.KafkaJSNumberOfRetriesExceeded(answer('TOPIC_AUTHORIZATION_FAILED'), {
      retryCount: 3,
      retryTime: 300,
    });
    expect(failureCauseOf(brokerErrorOf(wrapped))).toBe('authorization');
  });

  it('names each topic that could not be created, and the reason', () => {
    const several = new kafkajs.KafkaJSAggregateError('Topic creation errors', [
      Object.assign(answer('INVALID_REPLICATION_FACTOR'), { topic: 'orders' }),
    ]);
    const error = brokerErrorOf(several);
    expect(failureCauseOf(error)).toBe('configuration');
    expect(error.message).toBe('Kafka: Topic creation errors; orders: The server says INVALID_REPLICATION_FACTOR');
  });

  it.each([
    ['a wrong password', named('KafkaJSSASLAuthenticationError'), 'authentication'],
    ['an unknown authority', Object.assign(new Error('tls'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' }), 'authentication'],
    ['a refused connection', Object.assign(new Error('tcp'), { code: 'ECONNREFUSED' }), 'unavailable'],
  ])('has the cause that the client detected: %s', (_, error, cause) => {
    expect(failureCauseOf(brokerErrorOf(error))).toBe(cause);
  });

  it('stays unchanged if it is one of the broker port already', () => {
    const portError = new BrokerRefusedError('unknown-topic', 'There is no topic');
    expect(brokerErrorOf(portError)).toBe(portError);
  });
});

import type { KafkaMessage } from 'kafkajs';
import type { ReceivedMessage } from '../../broker-message.js';
import { fromKafkaHeaders } from '../kafka-headers.js';
import type { TopicPartition } from './topic-partition.js';

export function receivedMessage({ topic, partition }: TopicPartition, message: KafkaMessage): ReceivedMessage {
  return {
    topic,
    partition,
    offset: BigInt(message.offset),
    timestamp: Number(message.timestamp),
    key: message.key ?? null,
    value: message.value,
    headers: fromKafkaHeaders(message.headers),
  };
}

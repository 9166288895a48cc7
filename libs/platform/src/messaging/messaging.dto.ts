import { ApiProperty } from '@nestjs/swagger';

const count = { type: 'integer', minimum: 0 } as const;

export class RelayDto {
  @ApiProperty({
    enum: ['relaying', 'standby', 'cdc', 'stopped'],
    description:
      'Of the process that answers: `standby` while the relay of another one leads, `cdc` if change data capture publishes',
  })
  readonly role!: 'relaying' | 'standby' | 'cdc' | 'stopped';

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'ordering-6f9c:1:8f7e4a52-6d0b-4c5e-9a41-0f2f6f3f3c11',
    description: 'The process whose relay leads: host, process id and a random id; null while none leads',
  })
  readonly owner!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why nothing is published at the moment' })
  readonly blockedBy!: string | null;
}

export class OutboxDto {
  @ApiProperty({
    ...count,
    nullable: true,
    description: 'Events that wait to be published; above 1,000 an estimate. Null if change data capture publishes',
  })
  readonly pending!: number | null;

  @ApiProperty({ ...count, nullable: true, description: 'Age of the oldest of them, in ms; 0 if there is none' })
  readonly oldestAgeMs!: number | null;

  @ApiProperty({ type: RelayDto })
  readonly relay!: RelayDto;
}

export class PartitionLagDto {
  @ApiProperty(count)
  readonly partition!: number;

  @ApiProperty({ ...count, description: 'Messages that the group has not processed' })
  readonly lag!: number;
}

export class ConsumerDto {
  @ApiProperty({ example: 'ordering' })
  readonly group!: string;

  @ApiProperty({ example: 'tradewind.basket.events' })
  readonly topic!: string;

  @ApiProperty({ ...count, description: 'Messages of all partitions that the group has not processed' })
  readonly lag!: number;

  @ApiProperty({ type: [PartitionLagDto] })
  readonly partitions!: readonly PartitionLagDto[];
}

export class DeadLetterCountsDto {
  @ApiProperty({ ...count, description: 'Messages that wait for an operator' })
  readonly dead!: number;

  @ApiProperty({ ...count, description: 'Messages that will be tried again' })
  readonly retrying!: number;

  @ApiProperty({ ...count, description: 'Messages that wait behind one of their key' })
  readonly parked!: number;

  @ApiProperty({
    ...count,
    description: 'Keys with a message that is dead, retrying or parked; above 100,000 messages, at least so many',
  })
  readonly blockedKeys!: number;
}

export class UndeliverableDto {
  @ApiProperty({ ...count, description: 'Own events that the broker refused, which wait for an operator' })
  readonly dead!: number;

  @ApiProperty({ ...count, description: 'Own events that wait behind one of their key' })
  readonly parked!: number;
}

export class MessagingDto {
  @ApiProperty({ type: OutboxDto, nullable: true })
  readonly outbox!: OutboxDto | null;

  @ApiProperty({ type: [ConsumerDto], nullable: true, description: 'For each consumer group and topic' })
  readonly consumers!: readonly ConsumerDto[] | null;

  @ApiProperty({ type: DeadLetterCountsDto, nullable: true })
  readonly deadLetters!: DeadLetterCountsDto | null;

  @ApiProperty({ type: UndeliverableDto, nullable: true })
  readonly undeliverable!: UndeliverableDto | null;
}

import { ApiProperty } from '@nestjs/swagger';

export const nodeStates = ['up', 'down', 'not shown'] as const;

export type NodeState = (typeof nodeStates)[number];

const count = { type: 'integer', minimum: 0, nullable: true } as const;

/** What cannot be read, because a database or the broker does not answer, is null. */
export class NodeFiguresDto {
  @ApiProperty({ ...count, description: 'Events that wait in the outbox; null also if change data capture publishes' })
  readonly pending!: number | null;

  @ApiProperty({ ...count, description: 'Age of the oldest of them, in ms' })
  readonly oldestAgeMs!: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why nothing is published at the moment' })
  readonly blockedBy!: string | null;

  @ApiProperty({ ...count, description: 'Messages of all topics that it has not processed' })
  readonly lag!: number | null;

  @ApiProperty({ ...count, description: 'Messages that will be tried again' })
  readonly retrying!: number | null;

  @ApiProperty({ ...count, description: 'Messages that wait behind one of their key' })
  readonly parked!: number | null;

  @ApiProperty({ ...count, description: 'Keys with a message that is dead, retrying or parked' })
  readonly blockedKeys!: number | null;

  @ApiProperty({ ...count, description: 'Messages that wait for an operator, received or refused by the broker' })
  readonly dead!: number | null;
}

export class MapNodeDto {
  @ApiProperty()
  readonly service!: string;

  @ApiProperty({
    enum: nodeStates,
    enumName: 'NodeState',
    description: '`down`: it did not answer in time. `not shown`: it shows its figures only to the role `operations`.',
  })
  readonly state!: NodeState;

  @ApiProperty({ type: NodeFiguresDto, nullable: true, description: 'Of a service that is up' })
  readonly figures!: NodeFiguresDto | null;
}

export class MapNodesDto {
  @ApiProperty({ type: [MapNodeDto], description: 'In the order in which the services are shown' })
  readonly nodes!: readonly MapNodeDto[];
}

import { ApiProperty } from '@nestjs/swagger';
import type { KeptAndForgotten } from './flows/flow-store.js';

export class RoomDto {
  @ApiProperty({ type: 'integer' })
  readonly flows!: number;

  @ApiProperty({ type: 'integer' })
  readonly steps!: number;
}

/** What every list that is told from the kept steps says of itself. */
export abstract class TrailListDto implements KeptAndForgotten {
  @ApiProperty({ description: 'The time of the gateway, in milliseconds since the epoch' })
  readonly now!: number;

  @ApiProperty({ type: 'integer', description: 'The latest change; read on with it as `after`' })
  readonly last!: number;

  @ApiProperty({ description: 'There are more of them than the limit allows' })
  readonly isCut!: boolean;

  @ApiProperty({ type: RoomDto, description: 'What is kept of all flows' })
  readonly kept!: RoomDto;

  @ApiProperty({ type: RoomDto, description: 'What was forgotten since the start, because there was no more room' })
  readonly forgotten!: RoomDto;

  @ApiProperty({
    type: 'integer',
    description: 'Flows of which services recorded only what failed since the start, because there were too many',
  })
  readonly unrecorded!: number;
}

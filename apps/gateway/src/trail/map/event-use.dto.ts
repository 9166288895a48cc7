import { ApiProperty } from '@nestjs/swagger';

export class EventUserDto {
  @ApiProperty()
  readonly service!: string;

  @ApiProperty({ description: 'Whether its code says so. What was seen and is not declared comes from elsewhere.' })
  readonly isDeclared!: boolean;

  @ApiProperty({ type: 'integer', description: 'How often that is among the steps that are kept' })
  readonly seen!: number;

  @ApiProperty({ type: 'integer', description: 'How often it failed, among these' })
  readonly failed!: number;
}

export class EventUseDto {
  @ApiProperty({ example: 'tradewind.basket.basket-checked-out.v1' })
  readonly type!: string;

  @ApiProperty({ example: 'BasketCheckedOut' })
  readonly title!: string;

  @ApiProperty({ type: [EventUserDto] })
  readonly publishers!: readonly EventUserDto[];

  @ApiProperty({ type: [EventUserDto] })
  readonly consumers!: readonly EventUserDto[];
}

export class TopicUseDto {
  @ApiProperty({ example: 'tradewind.basket.events' })
  readonly topic!: string;

  @ApiProperty({ type: [EventUseDto] })
  readonly events!: readonly EventUseDto[];
}

export class TrailMapDto {
  @ApiProperty({ type: [String], description: 'Who publishes or handles an event, by code or as seen' })
  readonly services!: readonly string[];

  @ApiProperty({ type: [TopicUseDto] })
  readonly topics!: readonly TopicUseDto[];

  @ApiProperty({ type: 'integer', description: 'The steps that were counted: those that are kept' })
  readonly steps!: number;
}

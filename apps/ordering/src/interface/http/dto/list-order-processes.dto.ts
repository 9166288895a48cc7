import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsCursor, MayBeOmitted, PageLimit } from '@tradewind/platform';
import { IsIn } from 'class-validator';
import { type ProcessState, processStates } from '../../../domain/order-process/process-state.js';
import type { OrderProcessFilter } from '../../../read-model/list-order-processes.query.js';

const cursor = /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export class ListOrderProcessesDto {
  @ApiPropertyOptional({ enum: processStates })
  @MayBeOmitted()
  @IsIn(processStates)
  state?: ProcessState;

  @ApiPropertyOptional({
    enum: ['true'],
    description: 'Only processes whose deadline has passed, or whose refund is late',
  })
  @MayBeOmitted()
  @IsIn(['true'])
  overdue?: 'true';

  @ApiPropertyOptional({
    enum: ['deadline', 'age'],
    default: 'deadline',
    description: '`deadline`: the next deadline first · `age`: the longest in its state first',
  })
  @IsIn(['deadline', 'age'])
  sort: 'deadline' | 'age' = 'deadline';

  @ApiPropertyOptional({ description: '`next` of the previous page' })
  @MayBeOmitted()
  @IsCursor(cursor)
  after?: string;

  @PageLimit(20)
  limit = 20;
}

export function filterOf({ state, overdue, sort, after, limit }: ListOrderProcessesDto): OrderProcessFilter {
  const [, key, orderId] = cursor.exec(after ?? '') ?? [];
  return {
    ...{ sort, limit, overdue: overdue === 'true' },
    ...(state !== undefined && { state }),
    ...(key !== undefined && orderId !== undefined && { after: { key, orderId } }),
  };
}

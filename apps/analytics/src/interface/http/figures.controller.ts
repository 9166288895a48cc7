import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Period } from '../../domain/period/period.js';
import { TimeSpan } from '../../domain/period/time-span.js';
import { readCursor } from '../../read-model/activity/activity-cursor.js';
import { ListEventsPerMinuteQuery } from '../../read-model/activity/list-events-per-minute.query.js';
import { GetFunnelQuery } from '../../read-model/baskets/get-funnel.query.js';
import { GetCancellationsQuery } from '../../read-model/orders/get-cancellations.query.js';
import { GetTimeToPayQuery } from '../../read-model/orders/get-time-to-pay.query.js';
import { GetRevenueQuery } from '../../read-model/sales/get-revenue.query.js';
import { ListBestSellersQuery } from '../../read-model/sales/list-best-sellers.query.js';
import { BestSellersFigureDto, ListBestSellersDto } from './dto/best-seller.dto.js';
import { EventsPageDto, ListEventsPerMinuteDto } from './dto/events-per-minute.dto.js';
import { FunnelFigureDto } from './dto/funnel.dto.js';
import { CancellationsFigureDto, TimeToPayFigureDto } from './dto/orders-figures.dto.js';
import { PeriodDto } from './dto/period.dto.js';
import { RevenueFigureDto } from './dto/revenue.dto.js';

/** A funnel looks up what became of each single basket. */
const MOST_DAYS_OF_A_FUNNEL = 31;

/** The figures of the shop, for operators. */
@ApiTags('figures')
@ApiBearerAuth()
@Controller('figures')
export class FiguresController {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('revenue')
  @ApiOperation({ summary: 'Get the revenue by day and currency, less refunds on their own day' })
  @ApiOkResponse({ type: RevenueFigureDto })
  revenue(@Query() { from, to }: PeriodDto): Promise<RevenueFigureDto> {
    return this.queryBus.execute(new GetRevenueQuery(Period.of(from, to)));
  }

  @Get('best-sellers')
  @ApiOperation({ summary: 'List the products of which most was sold' })
  @ApiOkResponse({ type: BestSellersFigureDto })
  bestSellers(@Query() { from, to, currency, limit }: ListBestSellersDto): Promise<BestSellersFigureDto> {
    return this.queryBus.execute(new ListBestSellersQuery(Period.of(from, to), currency, limit));
  }

  @Get('funnel')
  @ApiOperation({ summary: 'Get how far baskets came, by the day on which they were begun; 31 days at most' })
  @ApiOkResponse({ type: FunnelFigureDto })
  funnel(@Query() { from, to }: PeriodDto): Promise<FunnelFigureDto> {
    return this.queryBus.execute(new GetFunnelQuery(Period.of(from, to, MOST_DAYS_OF_A_FUNNEL)));
  }

  @Get('time-to-pay')
  @ApiOperation({ summary: 'Get the time from the submission of an order to its payment, by the day of the payment' })
  @ApiOkResponse({ type: TimeToPayFigureDto })
  timeToPay(@Query() { from, to }: PeriodDto): Promise<TimeToPayFigureDto> {
    return this.queryBus.execute(new GetTimeToPayQuery(Period.of(from, to)));
  }

  @Get('cancellations')
  @ApiOperation({ summary: 'Count cancelled orders by day and reason' })
  @ApiOkResponse({ type: CancellationsFigureDto })
  cancellations(@Query() { from, to }: PeriodDto): Promise<CancellationsFigureDto> {
    return this.queryBus.execute(new GetCancellationsQuery(Period.of(from, to)));
  }

  @Get('events-per-minute')
  @ApiOperation({ summary: 'Count the events of the shop by minute, context and kind' })
  @ApiOkResponse({ type: EventsPageDto })
  eventsPerMinute(@Query() { from, until, context, after, limit }: ListEventsPerMinuteDto): Promise<EventsPageDto> {
    const span = TimeSpan.of(new Date(from), new Date(until));
    const cursor = after === undefined ? undefined : readCursor(after);
    return this.queryBus.execute(new ListEventsPerMinuteQuery({ span, context, after: cursor, limit }));
  }
}

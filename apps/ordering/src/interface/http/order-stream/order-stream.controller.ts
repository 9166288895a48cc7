import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { type Viewer, CurrentTokenExpiry, CurrentViewer, IdPipe } from '@tradewind/platform';
import type { FastifyReply } from 'fastify';
import { GetOrderQuery } from '../../../read-model/get-order.query.js';
import type { OrderDetailView } from '../../../read-model/order-views.js';
import { WatchedOrders } from '../../../read-model/watched-orders.js';
import type { OrderEvent } from './order-stream.js';
import { mostStreams, OrderStreams } from './order-streams.js';

@ApiTags('orders')
@ApiBearerAuth()
@Controller('orders')
export class OrderStreamController {
  constructor(
    private readonly queryBus: QueryBus,
    private readonly orders: WatchedOrders,
    private readonly streams: OrderStreams,
  ) {}

  @Get(':orderId/stream')
  @ApiOperation({
    summary: 'Follow an order (server-sent events); resumes after `Last-Event-ID`',
    description:
      'Each event `order` has the order as its data, as `GET /orders/{orderId}` answers, and its `version` as its id. The first comes ' +
      'at once, unless it is the one of `Last-Event-ID`; then one follows each change, or several changes that follow each other at once. ' +
      'A comment comes every 15 s. The stream ends with the access token, and when the service stops.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The id of the last event that was received' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiNotFoundResponse({ description: 'The order does not exist, or it is not yours' })
  @ApiTooManyRequestsResponse({ description: `You follow ${mostStreams.perPerson} orders already` })
  @ApiServiceUnavailableResponse({ description: '`too-many-streams`: others follow so many orders' })
  async follow(
    @CurrentViewer() viewer: Viewer,
    @CurrentTokenExpiry() endsAt: Date,
    @Param('orderId', IdPipe) orderId: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { raw: response } = reply;
    if (response.closed) return;
    const stream = this.streams.reserve(viewer.userId, response);
    // Before the order is read, so that no change falls in between.
    const stopWatching = this.orders.watch(orderId, (order) => stream.send(eventOf(order)));
    response.once('close', stopWatching);
    stream.send(eventOf(await this.queryBus.execute(new GetOrderQuery(orderId, viewer))));
    reply.hijack();
    this.streams.open(stream, { knownId: idIn(lastEventId), endsAt });
  }
}

function eventOf(order: OrderDetailView): OrderEvent {
  return { id: order.version, json: JSON.stringify(order) };
}

function idIn(lastEventId: string | undefined): number | undefined {
  return lastEventId !== undefined && /^\d{1,9}$/.test(lastEventId) ? Number(lastEventId) : undefined;
}

import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { consumersOf } from '@tradewind/contracts';
import { ProblemException } from '@tradewind/platform';
import { reactionsOf, tellFlow } from '@tradewind/trail/flow';
import type { FastifyReply } from 'fastify';
import { TrailStreams } from '../trail-streams.js';
import { FlowListDto } from './dto/flow-list.dto.js';
import { FlowTimelineDto } from './dto/flow-timeline.dto.js';
import { ToldFlowDto } from './dto/told-flow.dto.js';
import { FlowLists } from './flow-lists.js';
import { FlowQuery, FlowStreamQuery } from './flow-queries.js';
import { FlowStore } from './flow-store.js';
import { timelineOf } from './flow-timeline.js';
import { streamFlows } from './stream-flows.js';

const timelineParts = 120;

/** What is happening: one flow for each correlation id. */
@Controller('api/trail/flows')
export class FlowsController {
  constructor(
    private readonly store: FlowStore,
    private readonly lists: FlowLists,
    private readonly streams: TrailStreams,
  ) {}

  @ApiOperation({
    summary:
      'List the flows, the latest change first, or as they were at a moment; what only read is left out unless asked for',
  })
  @ApiOkResponse({ type: FlowListDto })
  @Get()
  list(@Query() query: FlowQuery): FlowListDto {
    return this.lists.read(query);
  }

  @ApiOperation({ summary: 'Count the flows that began in each part of the time that is kept' })
  @ApiOkResponse({ type: FlowTimelineDto })
  @Get('timeline')
  timeline(): FlowTimelineDto {
    return timelineOf(this.store.changedSince(0), timelineParts, Date.now());
  }

  /** Begins with the flows that change next, or after `after`. */
  @ApiOperation({
    summary: 'Stream lists of the flows that changed (server-sent events); resumes after `Last-Event-ID`',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The id of the last event that was received' })
  @Get('stream')
  async stream(
    @Query() query: FlowStreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const events = this.streams.begin(reply);
    await streamFlows(this.lists, events, query, lastEventId);
  }

  @ApiOperation({ summary: 'Tell a flow in rows, with its transactions and who should have reacted to its messages' })
  @ApiOkResponse({ type: ToldFlowDto })
  @Get(':correlationId')
  tell(@Param('correlationId') correlationId: string): ToldFlowDto {
    const flow = this.store.find(correlationId);
    if (!flow)
      throw new ProblemException(404, {
        code: 'flow-not-found',
        title: 'Nothing is known of this flow',
        detail: 'It has not arrived yet, or was forgotten because there was no more room.',
      });
    const { summary, steps, notKept } = flow;
    return { summary, ...tellFlow(steps), messages: reactionsOf(steps, consumersOf), notKept };
  }
}

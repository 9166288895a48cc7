import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TrailStreams } from './trail-streams.js';
import { TrailQuery, TrailStreamQuery } from './trail-queries.js';
import { TrailRing, type StepFilter, type TrailSlice } from './trail-ring.js';
import { gapEvent, streamTrail } from './trail-stream.js';

/** The trail of the steps of all services. */
@Controller('api/trail')
export class TrailController {
  constructor(
    private readonly ring: TrailRing,
    private readonly streams: TrailStreams,
  ) {}

  @ApiOperation({
    summary: 'Get the steps of a correlation id, or all steps after a position; pass `last` as `after` to read on',
  })
  @Get()
  read(@Query() { correlationId, after = 0, limit }: TrailQuery): TrailSlice {
    return this.ring.read(after, limit, ofCorrelation(correlationId));
  }

  /** With a correlation id, starts with the steps recorded for it so far. Without one, starts with the next step. */
  @ApiOperation({ summary: 'Stream steps as they arrive (server-sent events); resumes after `Last-Event-ID`' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The id of the last event that was received' })
  @Get('stream')
  async stream(
    @Query() query: TrailStreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const events = this.streams.begin(reply);
    const resumed = this.ring.placeOf(lastEventId);
    if (resumed === 'of another run') await events.write(gapEvent(null));
    const start = query.after ?? (query.correlationId === undefined ? this.ring.last : 0);
    const after = resumed === 'of another run' ? 0 : (resumed ?? start);
    await streamTrail(this.ring, events, { after, filter: ofCorrelation(query.correlationId) });
  }
}

function ofCorrelation(id: string | undefined): StepFilter | undefined {
  return id === undefined ? undefined : (step) => step.correlationId === id;
}

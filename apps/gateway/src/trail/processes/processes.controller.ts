import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ProblemException } from '@tradewind/platform';
import type { FastifyReply } from 'fastify';
import { FlowLists } from '../flows/flow-lists.js';
import { TrailStreams } from '../trail-streams.js';
import { ProcessListDto } from './dto/process-list.dto.js';
import { ToldProcessDto } from './dto/told-process.dto.js';
import { ProcessLists } from './process-lists.js';
import { ProcessQuery, ProcessStreamQuery } from './process-queries.js';
import { streamProcesses } from './stream-processes.js';
import { TracedProcesses } from './traced-processes.js';

/** What the processes of the services wait for, and what moved them. */
@Controller('api/trail/processes')
export class ProcessesController {
  constructor(
    private readonly processes: TracedProcesses,
    private readonly lists: ProcessLists,
    private readonly changes: FlowLists,
    private readonly streams: TrailStreams,
  ) {}

  @ApiOperation({ summary: 'List the instances of processes, the latest transition first' })
  @ApiOkResponse({ type: ProcessListDto })
  @Get()
  list(@Query() query: ProcessQuery): ProcessListDto {
    return this.lists.read(query, query.after ?? 0, query.limit);
  }

  /** Begins with the instances that change next, or after `after`. */
  @ApiOperation({
    summary: 'Stream lists of the instances that changed (server-sent events); resumes after `Last-Event-ID`',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The id of the last event that was received' })
  @Get('stream')
  async stream(
    @Query() query: ProcessStreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const events = this.streams.begin(reply);
    await streamProcesses({ lists: this.lists, changes: this.changes }, events, query, lastEventId);
  }

  @ApiOperation({ summary: 'Tell an instance: its state machine with the path taken, and what moved it' })
  @ApiOkResponse({ type: ToldProcessDto })
  @Get(':process/:id')
  tell(@Param('process') process: string, @Param('id') id: string): ToldProcessDto {
    const told = this.processes.tell(process, id);
    if (!told)
      throw new ProblemException(404, {
        code: 'process-not-found',
        title: 'Nothing is known of this process',
        detail: 'Its steps have not arrived yet, or were forgotten because there was no more room.',
      });
    return { ...told, now: Date.now() };
  }
}

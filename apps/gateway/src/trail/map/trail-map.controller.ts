import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { AuthenticatedRequest } from '@tradewind/platform';
import type { FastifyReply } from 'fastify';
import { TrailStreams } from '../trail-streams.js';
import { TrailRing } from '../trail-ring.js';
import { TrailMapDto } from './event-use.dto.js';
import { MapNodesDto } from './map-node.dto.js';
import { MapNodes } from './map-nodes.js';
import { streamTraffic } from './stream-traffic.js';
import { TrailMap } from './trail-map.js';

@Controller('api/trail/map')
export class TrailMapController {
  constructor(
    private readonly map: TrailMap,
    private readonly nodes: MapNodes,
    private readonly ring: TrailRing,
    private readonly streams: TrailStreams,
  ) {}

  @ApiOperation({
    summary: 'Get who publishes and who handles which events, as declared, and how often that was seen',
  })
  @ApiOkResponse({ type: TrailMapDto })
  @Get()
  draw(): TrailMapDto {
    return this.map.draw();
  }

  @ApiOperation({
    summary: 'Get what waits in each service: outbox, lag, retries and dead letters',
    description: 'Each service is asked with the credentials of the request, for at most 4 s.',
  })
  @ApiOkResponse({ type: MapNodesDto })
  @Get('nodes')
  async readNodes(@Req() { accessToken }: AuthenticatedRequest): Promise<MapNodesDto> {
    return { nodes: await this.nodes.read(accessToken) };
  }

  @ApiOperation({ summary: 'Stream how many messages move, by service, topic and type (server-sent events)' })
  @Get('stream')
  async stream(@Res() reply: FastifyReply): Promise<void> {
    await streamTraffic(this.ring, this.streams.begin(reply));
  }
}

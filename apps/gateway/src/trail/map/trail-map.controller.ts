import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { TrailMapDto } from './event-use.dto.js';
import { TrailMap } from './trail-map.js';

@Controller('api/trail/map')
export class TrailMapController {
  constructor(private readonly map: TrailMap) {}

  @ApiOperation({
    summary: 'Get who publishes and who handles which events, as declared, and how often that was seen',
  })
  @ApiOkResponse({ type: TrailMapDto })
  @Get()
  draw(): TrailMapDto {
    return this.map.draw();
  }
}

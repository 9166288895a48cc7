import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { ProjectionRebuild } from '@tradewind/messaging';
import { CurrentPrincipal } from '../auth/auth.decorators.js';
import type { Principal } from '../auth/principal.js';
import { GenerationDto, GenerationsDto, RebuildDto } from './rebuild.dto.js';
import { noRebuildRunning, orRebuildProblem } from './rebuild-problems.js';
import { generationView, rebuildView } from './rebuild-views.js';
import { StartRebuildDto } from './start-rebuild.dto.js';

/** Lets operators rebuild the projections of this service from the broker's log, while it goes on. */
@ApiTags('projections')
@Controller('projections')
export class RebuildsController {
  constructor(private readonly rebuild: ProjectionRebuild) {}

  @ApiOperation({ summary: 'List the generations of the projections' })
  @ApiOkResponse({ type: GenerationsDto })
  @Get('generations')
  async generations(): Promise<GenerationsDto> {
    return { items: (await this.rebuild.list()).map(generationView) };
  }

  @ApiOperation({
    summary: 'Rebuild the projections from the beginning of the log; what is shown changes when it has caught up',
  })
  @ApiAcceptedResponse({ type: GenerationDto })
  @ApiConflictResponse({
    description: '`rebuild-running`, or `rebuild-incomplete` with what is `missing` in the broker',
  })
  @ApiServiceUnavailableResponse({ description: '`broker-unavailable`' })
  @HttpCode(202)
  @Post('rebuild')
  async start(
    @Body() { acceptIncomplete = false }: StartRebuildDto,
    @CurrentPrincipal() operator: Principal,
  ): Promise<GenerationDto> {
    return generationView(await orRebuildProblem(this.rebuild.start(operator.id, { acceptIncomplete })));
  }

  @ApiOperation({ summary: 'Get how far the running rebuild is' })
  @ApiOkResponse({ type: RebuildDto })
  @ApiNotFoundResponse({ description: '`no-rebuild-running`' })
  @ApiServiceUnavailableResponse({ description: '`broker-unavailable`' })
  @Get('rebuild')
  async show(): Promise<RebuildDto> {
    const progress = await orRebuildProblem(this.rebuild.progress());
    if (!progress) throw noRebuildRunning();
    return rebuildView(progress);
  }

  @ApiOperation({ summary: 'Give the running rebuild up; what is shown stays' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: '`no-rebuild-running`' })
  @HttpCode(204)
  @Delete('rebuild')
  async cancel(): Promise<void> {
    await orRebuildProblem(this.rebuild.cancel());
  }
}

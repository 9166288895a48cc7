import { Body, Controller, Delete, Get, HttpCode, Logger, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/auth.decorators.js';
import type { Principal } from '../auth/principal.js';
import { ProblemException } from '../problems/problem-exception.js';
import { SwitchOnDto } from './switch-on.dto.js';
import { toBreakageDto } from './to-breakage-dto.js';
import { WorkshopDesk } from './workshop-desk.js';
import { BreakageDto, WorkshopDto } from './workshop.dto.js';

/** Lets operators break this service on purpose, if `WORKSHOP` is open. */
@ApiTags('workshop')
@Controller('workshop')
export class WorkshopController {
  private readonly logger = new Logger('Workshop');

  constructor(private readonly desk: WorkshopDesk) {}

  @ApiOperation({ summary: 'Get the faults and mistakes that can be switched on in this service, and what is on' })
  @ApiOkResponse({ type: WorkshopDto })
  @Get()
  read(): WorkshopDto {
    if (!this.desk.isOpen) return { isOpen: false, breakages: [], handlers: [] };
    const workshop = this.desk.get();
    return { isOpen: true, breakages: workshop.list().map(toBreakageDto), handlers: workshop.handlers };
  }

  @ApiOperation({
    summary: 'Switch a fault or a mistake on, until it is used up, switched off, or its time is over',
    description: 'If it is on already, it is switched on anew, and its hits are counted from 0.',
  })
  @ApiOkResponse({ type: BreakageDto })
  @Put('breakages/:id')
  async switchOn(
    @Param('id') id: string,
    @Body() { seconds, ...settings }: SwitchOnDto,
    @CurrentPrincipal() operator: Principal,
  ): Promise<BreakageDto> {
    this.find(id);
    await this.desk.get().switchOn(id, settings, seconds, operator.id).catch(asProblem);
    this.logger.warn({ msg: `${id} is switched on for ${seconds} s`, settings, operator: operator.id });
    return toBreakageDto(this.find(id));
  }

  @ApiOperation({ summary: 'Switch a fault or a mistake off' })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete('breakages/:id')
  async switchOff(@Param('id') id: string, @CurrentPrincipal() operator: Principal): Promise<void> {
    this.find(id);
    await this.desk.get().switchOff(id);
    this.logger.log({ msg: `${id} is switched off`, operator: operator.id });
  }

  @ApiOperation({ summary: 'Switch all faults and mistakes of this service off' })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete('breakages')
  async switchAllOff(@CurrentPrincipal() operator: Principal): Promise<void> {
    await this.desk.get().switchAllOff();
    this.logger.log({ msg: 'everything is switched off', operator: operator.id });
  }

  private find(id: string) {
    const found = this.desk.get().find(id);
    if (found) return found;
    throw new ProblemException(404, {
      code: 'no-such-breakage',
      title: 'There is no such fault or mistake',
      detail: 'GET /workshop lists those of this service.',
    });
  }
}

/** The class of the error is not loaded here: its code belongs to the workshop. */
function asProblem(error: unknown): never {
  if (!(error instanceof Error) || error.name !== 'UnsuitableOptionError' || !('option' in error)) throw error;
  const errors = [{ field: String(error.option), reason: error.message }];
  throw new ProblemException(400, { code: 'validation-failed', title: 'The request is not valid', errors });
}

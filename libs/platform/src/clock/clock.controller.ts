import { Body, Controller, Get, HttpCode, Logger, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '@tradewind/application';
import { ServiceClock } from '@tradewind/scheduling';
import { CurrentPrincipal } from '../auth/auth.decorators.js';
import type { Principal } from '../auth/principal.js';
import { ProblemException } from '../problems/problem-exception.js';
import { AdvanceClockDto } from './advance-clock.dto.js';

interface Time {
  readonly now: string;
  readonly isMovable: boolean;
}

/**
 * Lets operators move the time of this service forward, for all of its instances, if `CLOCK` is `movable`. It is for demos,
 * scenarios and workshops, and no part of the documented API.
 */
@ApiExcludeController()
@Controller('clock')
export class ClockController {
  private readonly logger = new Logger('Clock');

  constructor(
    private readonly clock: Clock,
    private readonly serviceClock: ServiceClock,
  ) {}

  @Get()
  read(): Time {
    return { now: this.clock.now().toISOString(), isMovable: this.serviceClock.isMovable };
  }

  @HttpCode(200)
  @Post('advance')
  async advance(@Body() { seconds }: AdvanceClockDto, @CurrentPrincipal() operator: Principal): Promise<Time> {
    if (!this.serviceClock.isMovable) throw clockIsFixed();
    await this.serviceClock.advance(seconds * 1_000);
    this.logger.log({ msg: `the clock was moved forward by ${seconds} s`, operator: operator.id });
    return this.read();
  }
}

function clockIsFixed(): ProblemException {
  return new ProblemException(409, {
    code: 'clock-is-fixed',
    title: 'The clock of this service can not be moved',
    detail: "It is the system's clock, because the setting CLOCK is not movable.",
  });
}

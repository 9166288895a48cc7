import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { INSIGHT_SETTINGS, type InsightSettings } from '@tradewind/platform';
import { services } from '@tradewind/services';
import { ABOUT_SETTINGS, type AboutSettings } from './about-settings.js';
import { AboutDto } from './about.dto.js';

/** What a page must know of this shop before it links to what not every shop shows. */
@Controller('api/about')
export class AboutController {
  constructor(
    @Inject(INSIGHT_SETTINGS) private readonly insight: InsightSettings,
    @Inject(ABOUT_SETTINGS) private readonly settings: AboutSettings,
  ) {}

  @ApiOperation({ summary: 'What this shop shows of itself, and the services that it consists of' })
  @ApiOkResponse({ type: AboutDto })
  @Get()
  about(): AboutDto {
    return {
      insightIsOpen: this.insight.INSIGHT_ACCESS === 'open',
      mailbox: this.settings.MAILBOX_PAGE === 'true',
      services: services.map(({ name, owns }) => ({ name, owns })),
    };
  }
}

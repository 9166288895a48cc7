import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { settingsProvider } from '@tradewind/platform';
import type { FastifyInstance } from 'fastify';
import { BuiltWeb } from './web/built-web.js';
import { DevelopmentWeb } from './web/development-web.js';
import { WebController } from './web/web.controller.js';
import { WebNavigations } from './web/web-navigations.js';
import { webSettings, WEB_SETTINGS, type WebSettings } from './web/web-settings.js';
import { Web } from './web/web.js';

/** Serves the web app, its screens and its files. */
@Module({
  controllers: [WebController],
  providers: [
    settingsProvider(WEB_SETTINGS, webSettings, ({ web }) => web),
    {
      provide: Web,
      useFactory: ({ directory, developmentUrl }: WebSettings, host: HttpAdapterHost): Web => {
        const fastify = () => host.httpAdapter.getInstance() as FastifyInstance;
        return developmentUrl === undefined
          ? new BuiltWeb(directory, fastify)
          : new DevelopmentWeb(developmentUrl, fastify);
      },
      inject: [WEB_SETTINGS, HttpAdapterHost],
    },
    WebNavigations,
  ],
})
export class WebModule {}

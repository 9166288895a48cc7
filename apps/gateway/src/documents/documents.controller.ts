import { Controller, Get, Inject, Req } from '@nestjs/common';
import { asyncApiDocument, type AsyncApiDocument } from '@tradewind/contracts';
import { pathOf, ProblemException } from '@tradewind/platform';
import { SERVICE_URLS, serviceNames, type ServiceName, type ServiceUrls } from '../gateway-settings.js';

const timeoutMs = 5_000;

/** The machine-readable descriptions of all APIs. */
@Controller('api')
export class DocumentsController {
  constructor(@Inject(SERVICE_URLS) private readonly urls: ServiceUrls) {}

  @Get('asyncapi.json')
  asyncApi(): AsyncApiDocument {
    return asyncApiDocument();
  }

  /** A path for each service: a parameter would lose against the paths that are passed on. */
  @Get(serviceNames.map((name) => `${name}/openapi.json`))
  async openApi(@Req() request: { readonly originalUrl: string }): Promise<object> {
    const service = pathOf(request).split('/')[2] as ServiceName;
    return { ...(await this.fetchDocument(service)), servers: [{ url: `/api/${service}` }] };
  }

  private async fetchDocument(service: ServiceName): Promise<object> {
    try {
      const answer = await fetch(new URL('/openapi.json', this.urls[service]), {
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      return (await answer.json()) as object;
    } catch {
      throw new ProblemException(503, {
        code: 'service-unavailable',
        title: `The service ${service} is not available`,
        service,
      });
    }
  }
}

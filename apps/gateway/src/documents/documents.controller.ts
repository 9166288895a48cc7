import { Controller, Get, Inject, Param } from '@nestjs/common';
import { asyncApiDocument, type AsyncApiDocument } from '@tradewind/contracts';
import { ProblemException } from '@tradewind/platform';
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

  @Get(':service/openapi.json')
  async openApi(@Param('service') service: string): Promise<object> {
    if (!isService(service))
      throw new ProblemException(404, {
        code: 'not-found',
        title: 'Not found',
        detail: `There is no service ${service}.`,
      });
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

function isService(name: string): name is ServiceName {
  return serviceNames.includes(name as ServiceName);
}

import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, type OpenAPIObject } from '@nestjs/swagger';
import { asyncApiDocument, type AsyncApiDocument } from '@tradewind/contracts';
import { acceptCookie, ProblemException, type AuthenticatedRequest } from '@tradewind/platform';
import { services, type ServiceName } from '@tradewind/services';
import { SERVICE_URLS, type ServiceUrls } from '../gateway-settings.js';
import { SessionBearer } from '../sessions/session-bearer.js';

const timeoutMs = 5_000;

const serviceOfDocument = new Map(services.map((service) => [`${service.route}/openapi.json`, service]));

/** Serves the OpenAPI and AsyncAPI documents of all services. */
@Controller()
export class DocumentsController {
  constructor(
    @Inject(SERVICE_URLS) private readonly urls: ServiceUrls,
    private readonly sessionBearer: SessionBearer,
  ) {}

  @ApiOperation({ summary: 'Get the AsyncAPI document of all integration events' })
  @Get('api/asyncapi.json')
  asyncApi(): AsyncApiDocument {
    return asyncApiDocument();
  }

  /** Declares one static path per service, because a parameterised path would lose against the proxied paths. */
  @ApiOperation({ summary: 'Get the OpenAPI document of a service' })
  @Get([...serviceOfDocument.keys()])
  async openApi(@Req() { routeOptions, accessToken }: AuthenticatedRequest): Promise<object> {
    const { name, route } = serviceOfDocument.get(routeOptions.url!)!;
    return { ...(await this.fetchDocument(name, accessToken)), servers: [{ url: route }] };
  }

  private async fetchDocument(service: ServiceName, token: string | undefined): Promise<OpenAPIObject> {
    try {
      const answer = await fetch(new URL('/openapi.json', this.urls[service]), {
        headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      const document = (await answer.json()) as OpenAPIObject;
      acceptCookie(document, this.sessionBearer.scheme);
      return document;
    } catch {
      throw new ProblemException(503, {
        code: 'service-unavailable',
        title: `The service ${service} is not available`,
        service,
      });
    }
  }
}

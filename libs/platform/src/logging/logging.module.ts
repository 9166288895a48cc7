import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestMethod, type DynamicModule } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream, LogFn, Logger } from 'pino';
import type { Options } from 'pino-http';
import { currentCorrelation } from '@tradewind/trail';
import type { HttpSettings } from '../settings/http-settings.js';
import { HTTP_SETTINGS, SERVICE_NAME } from '../settings/settings.tokens.js';
import { redactedPaths } from './redacted-paths.js';
import { whoAsks } from './who-asks.js';

/** The default of nestjs-pino, `{/*splat}`, matches only the path `/` in Fastify's middleware. */
const everyRoute = [{ path: '/{*splat}', method: RequestMethod.ALL }];

/**
 * Logs JSON lines to stdout, each with service, correlation id and trace id: one for each request, except for probes, with the
 * id of who has made it. On a terminal, the output is formatted for reading.
 */
export function loggingModule(): DynamicModule {
  return LoggerModule.forRootAsync({
    inject: [HTTP_SETTINGS, SERVICE_NAME],
    useFactory: async (settings: HttpSettings, service: string) => {
      const options = loggerOptions(settings.LOG_LEVEL, service);
      return { pinoHttp: process.stdout.isTTY ? [options, await prettyStream()] : options, forRoutes: everyRoute };
    },
  });
}

function loggerOptions(level: string, service: string): Options {
  return {
    level,
    base: { service },
    redact: { paths: redactedPaths, censor: '[redacted]' },
    mixin: () => ({
      correlationId: currentCorrelation()?.correlationId,
      traceId: trace.getActiveSpan()?.spanContext().traceId,
    }),
    hooks: { logMethod },
    autoLogging: { ignore: (request) => /^\/(health|metrics|v1\/traces)(\/|$)/.test(pathOf(request)) },
    customLogLevel: (_, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: (request, response) => `${request.method} ${pathOf(request)} ${response.statusCode}`,
    customErrorMessage: (request, response) => `${request.method} ${pathOf(request)} ${response.statusCode}`,
    customSuccessObject: (request, response, value: { responseTime: number }) => outcomeOf(request, response, value),
    customErrorObject: (request, response, _, value: { responseTime: number }) => outcomeOf(request, response, value),
    serializers: { req: () => undefined, res: () => undefined },
  };
}

/** Nest logs every module and route at startup. These lines appear at level `debug` only. */
const chatter = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver']);

function logMethod(this: Logger, values: Parameters<LogFn>, log: LogFn): void {
  const [first] = values as [unknown];
  const context = typeof first === 'object' && first !== null && 'context' in first ? first.context : undefined;
  if (chatter.has(String(context)) && !this.isLevelEnabled('debug')) return;
  log.apply(this, values);
}

function outcomeOf(
  request: IncomingMessage,
  response: ServerResponse,
  { responseTime }: { responseTime: number },
): object {
  return { correlationId: response.getHeader('x-correlation-id'), principal: whoAsks(request), responseTime };
}

function pathOf(request: { url?: string; originalUrl?: string }): string {
  return (request.originalUrl ?? request.url ?? '').split('?')[0]!;
}

async function prettyStream(): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  return pretty({
    sync: true,
    ignore: 'pid,hostname,service,context,reqId',
    messageFormat: '[{service}] {context} {msg}',
  });
}

import type { RouteOptions } from 'fastify';
import type { Limits } from '../openapi/route-limits.js';
import { requestLimits } from './request-limits.js';

const withoutBody = ['GET', 'HEAD'];

export function limitsOf({ method, bodyLimit, config }: RouteOptions, unparsed: boolean): Limits {
  const { bodyBytes, json, headerBytes, headers, handlerMs } = requestLimits;
  const every = { headerBytes, headers, seconds: handlerMs / 1_000 };
  if ([method].flat().every((each) => withoutBody.includes(each))) return every;
  return { bodyBytes: bodyLimit ?? bodyBytes, ...(!unparsed && { json: config?.jsonLimits ?? json }), ...every };
}

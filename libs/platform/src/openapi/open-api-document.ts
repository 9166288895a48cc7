import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Refusal } from '@tradewind/domain';
import type { AccessRule } from '../access/access-rule.js';
import type { CookieScheme } from '../auth/bearer-source.js';
import { acceptCookie } from './accept-cookie.js';
import { describeAccess, type DescribedAccess } from './describe-access.js';
import { problemContentType } from '../problems/problem.js';
import { problemSchema } from './problem-schema.js';
import type { RouteLimits } from './route-limits.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

export interface DocumentedService {
  readonly name: string;
  readonly refusals: readonly Refusal[];
  readonly limits: RouteLimits;
  readonly access: ReadonlyMap<string, AccessRule>;
  /** The cookie that counts where a request has no token. */
  readonly cookie: CookieScheme | undefined;
}

/**
 * Describes all routes of the app. Each says who may call it, by its rule of access, and every failure is a problem
 * report.
 */
export function openApiDocument(
  app: INestApplication,
  { name, refusals, limits, access, cookie }: DocumentedService,
): OpenAPIObject {
  const title = `Tradewind ${name}`;
  const config = new DocumentBuilder()
    .setTitle(title)
    .setVersion('1')
    .addBearerAuth()
    .addApiKey({ type: 'apiKey', in: 'header', name: 'Guest-Basket' }, 'guestBasket')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problemSchema(refusals) },
  };
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = operations[method];
      if (!operation) continue;
      const route = `${method.toUpperCase()} ${routeOf(path)}`;
      finishOperation(operation, access.get(route));
      Object.assign(operation, { 'x-limits': limits.get(route) });
    }
  }
  if (cookie) acceptCookie(document, cookie);
  return document;
}

/** The path as the router writes it: `/orders/:id` for `/orders/{id}`. */
const routeOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');

const problem = { $ref: '#/components/schemas/Problem' };

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & DescribedAccess;

function finishOperation(operation: Operation, rule: AccessRule | undefined): void {
  if (rule) describeAccess(operation, rule);
  for (const [status, response] of Object.entries(operation.responses)) {
    if (status >= '400' && response && 'content' in response) answerAsProblem(response);
  }
  operation.responses.default ??= {
    description: 'A problem report',
    content: { [problemContentType]: { schema: problem } },
  };
}

/** Describes a failure that a controller declares as a problem report of that status, possibly with extra members. */
function answerAsProblem({ content }: { content?: Record<string, { schema?: object }> }): void {
  const json = content?.['application/json'];
  if (!content || !json) return;
  delete content['application/json'];
  content[problemContentType] = { ...json, schema: json.schema ? { anyOf: [json.schema, problem] } : problem };
}

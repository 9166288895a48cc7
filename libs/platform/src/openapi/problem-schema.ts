import type { OpenAPIObject } from '@nestjs/swagger';
import type { Refusal } from '@tradewind/domain';
import { problemCodes, type ProblemCode } from './problem-codes.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/**
 * The schema of a problem report (RFC 9457). The description of `code` lists the refusals as a table for people, and
 * `x-codes` lists them for programs. `code` is not an `enum`, because there are also codes for errors of HTTP itself.
 */
export function problemSchema(refusals: readonly Refusal[]): Schemas[string] {
  const codes = problemCodes(refusals);
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'code'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string', description: 'Path of the request' },
      code: { type: 'string', description: tableOf(codes), 'x-codes': codes } as Schemas[string],
      correlationId: { type: 'string', description: 'Identifies the request in the logs and in the trail' },
      errors: {
        type: 'array',
        maxItems: 20,
        items: {
          type: 'object',
          required: ['field', 'reason'],
          properties: { field: { type: 'string' }, reason: { type: 'string' } },
        },
      },
      moreErrors: { type: 'integer', description: 'Number of errors beyond those listed' },
    },
    additionalProperties: true,
  };
}

function tableOf(codes: readonly ProblemCode[]): string {
  return [
    'A stable name for programs. What this service refuses:',
    '',
    '| code | status | meaning |',
    '|---|---|---|',
    ...codes.map(({ code, status, title }) => `| \`${code}\` | ${status} | ${title} |`),
    '',
    'Other codes tell of the request itself, such as `validation-failed`.',
  ].join('\n');
}

import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBadRequestResponse, ApiHeader, ApiPreconditionFailedResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem-exception.js';

/** A list of entity tags (RFC 9110, section 8.8.3). */
const list = /^\s*(W\/)?"[\x21\x23-\x7e]*"\s*(,\s*(W\/)?"[\x21\x23-\x7e]*"\s*)*$/;
/** A strong one that begins with a version. Weak ones never match (RFC 9110, section 13.1.1). */
const versioned = /(W\/)?"(\d{1,9})(?:-[\x21\x23-\x7e]*)?"/g;

/**
 * The versions that a request accepts, or undefined if any will do. An entity tag begins with the version, after which a
 * hyphen and anything else may follow. A tag of another form accepts no version.
 *
 * @throws ProblemException 400 `if-match-unreadable`
 */
export function versionsOf(header: string | undefined): ReadonlySet<number> | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  if (!list.test(header)) {
    const detail = 'If-Match must be *, or the entity tags of answers, such as "7".';
    throw new ProblemException(400, { code: 'if-match-unreadable', title: 'If-Match can not be read', detail });
  }
  const strong = [...header.matchAll(versioned)].filter(([, weak]) => weak === undefined);
  return new Set(strong.map(([, , version]) => Number(version)));
}

/** What `If-Match` of the request accepts: see {@link versionsOf}. For a route that {@link HonoursIfMatch}. */
export const AcceptedVersions = createParamDecorator((_: unknown, context: ExecutionContext) =>
  versionsOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** Says in the OpenAPI document that the route takes `If-Match`, so that nobody overwrites what they have not seen. */
export const HonoursIfMatch = () =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The `ETag` of what the change is based on: it is refused with 412 if that has changed since',
      schema: { type: 'string', example: '"7"' },
    }),
    ApiBadRequestResponse(),
    ApiPreconditionFailedResponse({
      description: '`changed-meanwhile`: nothing was changed; `version` is that of now',
    }),
  );

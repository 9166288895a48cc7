import type { OpenAPIObject } from '@nestjs/swagger';
import type { CookieScheme } from '../auth/bearer-source.js';

/**
 * States in a document that whatever accepts a token also accepts a cookie. The security scheme is called `session`; an operation
 * without a rule for tokens may name it itself.
 */
export function acceptCookie(document: Pick<OpenAPIObject, 'components' | 'paths'>, scheme: CookieScheme): void {
  document.components = {
    ...document.components,
    securitySchemes: {
      ...document.components?.securitySchemes,
      session: { type: 'apiKey', in: 'cookie', name: scheme.cookie, description: scheme.description },
    },
  };
  for (const { security } of Object.values(document.paths).flatMap(operationsOf))
    if (security?.some((requirement) => 'bearer' in requirement)) security.push({ session: [] });
}

function operationsOf({ get, post, put, patch, delete: remove }: OpenAPIObject['paths'][string]) {
  return [get, post, put, patch, remove].filter((operation) => operation !== undefined);
}

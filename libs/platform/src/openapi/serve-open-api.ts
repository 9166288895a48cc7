import type { INestApplication } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { openApiDocument } from './open-api-document.js';

/** Serves /openapi.json; the document is made when first asked for. */
export function serveOpenApi(app: INestApplication, service: string): RequestHandler {
  let document: ReturnType<typeof openApiDocument> | undefined;
  return (request, response, next) => {
    if (request.path !== '/openapi.json' || request.method !== 'GET') {
      next();
      return;
    }
    document ??= openApiDocument(app, service);
    response.json(document);
  };
}

import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { openApiDocument, type DocumentedService } from './open-api-document.js';

/** Serves `/openapi.json`. The document is built on the first request. */
export function serveOpenApi(app: INestApplication, server: FastifyInstance, service: DocumentedService): void {
  let document: ReturnType<typeof openApiDocument> | undefined;
  server.get('/openapi.json', () => (document ??= openApiDocument(app, service)));
}

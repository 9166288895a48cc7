import type { INestApplication } from '@nestjs/common';
import express, { Router, type RequestHandler } from 'express';
import { routeBodyLimits } from './body-limit.js';

const defaultLimitBytes = 1024 * 1024;

/**
 * JSON bodies, and plain text and CSV as strings; routes with `@BodyLimit()` first, as a parsed body is not parsed again.
 * Below `passedOn` nothing is parsed: those bodies go on to another process as they come.
 */
export function bodyParsing(app: INestApplication, passedOn?: RegExp): RequestHandler {
  const router = Router();
  if (passedOn) router.use((request, _, next) => next(passedOn.test(request.path) ? 'router' : undefined));
  for (const { method, path, bytes } of routeBodyLimits(app)) {
    router[method as 'post'](path, ...parsers(bytes));
  }
  return router.use(...parsers(defaultLimitBytes));
}

function parsers(limit: number): RequestHandler[] {
  return [
    express.json({ limit, type: ['application/json', 'application/*+json'] }),
    express.text({ limit, type: ['text/plain', 'text/csv'] }),
  ];
}

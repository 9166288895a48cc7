import { applyDecorators, Controller, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyLimit, ReceivesForm } from '@tradewind/platform';
import { OwnFormGuard } from './own-form.guard.js';
import { ProblemPageFilter } from './problem-page.filter.js';

const largestForm = 16_384;

/** A controller of pages for people under `/account`, which are not part of the API. Its refusals are pages, too. */
export const AccountPages = (path: string) =>
  applyDecorators(
    Controller(`account/${path}`),
    UseGuards(OwnFormGuard),
    UseFilters(ProblemPageFilter),
    ApiExcludeController(),
  );

/** The route receives a form of our own pages, which `fieldsOf` reads. */
export const ReceivesOwnForm = () => applyDecorators(ReceivesForm(), BodyLimit(largestForm));

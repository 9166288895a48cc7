import { HttpException } from '@nestjs/common';
import type { FieldError, ProblemCore } from './problem.js';

export interface ProblemDescription {
  /** A stable identifier for programs, in kebab-case. */
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly [member: string]: unknown;
}

/** Throw it to respond with this status and problem. Extra members are kept unchanged. */
export class ProblemException extends HttpException {
  readonly problem: ProblemCore;

  constructor(status: number, description: ProblemDescription) {
    super(description.title, status);
    this.problem = { ...description, status };
  }
}

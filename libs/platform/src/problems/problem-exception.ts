import { HttpException } from '@nestjs/common';
import type { FieldError, ProblemCore } from './problem.js';

export interface ProblemDescription {
  /** A stable name for programs, in kebab-case. */
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly [member: string]: unknown;
}

/** Throw it to answer with this status and problem; extra members are kept as they are. */
export class ProblemException extends HttpException {
  readonly problem: ProblemCore;

  constructor(status: number, description: ProblemDescription) {
    super(description.title, status);
    this.problem = { ...description, status };
  }
}

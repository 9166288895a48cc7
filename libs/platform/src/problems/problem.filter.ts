import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { lineOnDatabase } from './problem-of-database.js';
import { isUnexpected, problemOfError } from './problem-of-error.js';
import { writeProblem } from './write-problem.js';

/** Turns whatever a request threw into a problem report; unexpected errors are logged with their stack, an absent database in a line. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const line = lineOnDatabase(error);
    if (line) this.logger.error(line);
    if (isUnexpected(error)) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = problemOfError(error);
    if (problem['retryAfterSeconds']) response.setHeader('Retry-After', String(problem['retryAfterSeconds']));
    writeProblem(response, problem);
  }
}

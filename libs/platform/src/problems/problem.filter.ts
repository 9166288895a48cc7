import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { lineOnDatabase } from './problem-of-database.js';
import { isUnexpected, problemOfError } from './problem-of-error.js';
import type { ProblemCore } from './problem.js';
import { writeProblem } from './write-problem.js';

/** Turns any error that a request throws into a problem report. Unexpected errors are logged with their stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    this.answer(error, host.switchToHttp().getResponse<FastifyReply>());
  }

  /** Answers a request of a route that Nest does not know. */
  answer(error: unknown, reply: FastifyReply): void {
    const line = lineOnDatabase(error);
    if (line) this.logger.error(line);
    if (isUnexpected(error)) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const problem = problemOfError(error);
    if (problem['retryAfterSeconds']) reply.header('Retry-After', String(problem['retryAfterSeconds']));
    this.write(reply, problem);
  }

  /** Override it to answer with something else than a problem report. */
  protected write(reply: FastifyReply, problem: ProblemCore): void {
    writeProblem(reply, problem);
  }
}

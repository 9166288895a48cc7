import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isUnexpected, problemOfError } from './problem-of-error.js';
import { writeProblem } from './write-problem.js';

/** Turns whatever a request threw into a problem report; unexpected errors are logged with their stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (isUnexpected(error)) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    writeProblem(reply, problemOfError(error));
  }
}

import type { EventRow } from '../../store/event-row.js';

/** A projection could not show an event. If statements were enqueued for earlier events, it may be one of these that failed. */
export class ProjectionFailedError extends Error {
  override readonly name = 'ProjectionFailedError';
  readonly position: string;
  readonly type: string;

  constructor(projection: string, { position, type, stream, version }: EventRow, cause: unknown) {
    super(
      `${projection} could not project event ${position} (${type}, version ${version} of ${stream}): ${String(cause)}`,
      {
        cause,
      },
    );
    this.position = position;
    this.type = type;
  }
}

/** Where a page of the events per minute ended. */
export interface ActivityCursor {
  readonly minute: Date;
  readonly context: string;
  readonly event: string;
}

/** Such as `2026-11-20T09:30:00.000Z ordering OrderStarted`. */
export const activityCursor = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([a-z]{1,50}) ([A-Za-z]{1,100})$/;

export function cursorOf({ minute, context, event }: ActivityCursor): string {
  return `${minute.toISOString()} ${context} ${event}`;
}

/** Of a text that matches `activityCursor`. */
export function readCursor(text: string): ActivityCursor {
  const [, minute, context, event] = activityCursor.exec(text) as unknown as [string, string, string, string];
  return { minute: new Date(minute), context, event };
}

import type { EventUse, EventUser } from './flow.js';

/** Where a service meets an event: what it does there, and whether that is as declared. */
export interface Crossing {
  readonly publishes?: EventUser;
  readonly handles?: EventUser;
  readonly mark?: 'never seen' | 'not declared' | 'failed';
}

/** Undefined where the service has nothing to do with the event. */
export function crossingOf(event: EventUse, service: string): Crossing | undefined {
  const publishes = event.publishers.find((user) => user.service === service);
  const handles = event.consumers.find((user) => user.service === service);
  const uses = [publishes, handles].filter((use) => use !== undefined);
  if (uses.length === 0) return undefined;
  const mark = markOf(uses);
  return { ...(publishes && { publishes }), ...(handles && { handles }), ...(mark && { mark }) };
}

function markOf(uses: readonly EventUser[]): Crossing['mark'] {
  if (uses.some(({ isDeclared }) => !isDeclared)) return 'not declared';
  if (uses.some(({ failed }) => failed > 0)) return 'failed';
  return uses.every(({ seen }) => seen === 0) ? 'never seen' : undefined;
}

/** `publishes, 12 seen; handles, 3 seen, 1 failed` */
export function crossingText({ publishes, handles, mark }: Crossing): string {
  const told = [
    ...(publishes ? [`publishes, ${countText(publishes)}`] : []),
    ...(handles ? [`handles, ${countText(handles)}`] : []),
  ].join('; ');
  return mark === 'not declared' ? `${told}, not declared` : told;
}

function countText({ seen, failed }: EventUser): string {
  return failed > 0 ? `${seen} seen, ${failed} failed` : seen === 0 ? 'never seen' : `${seen} seen`;
}

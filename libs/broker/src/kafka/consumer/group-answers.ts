import kafkajs from 'kafkajs';

const MOVED_ON = ['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID'];

/** Whether the group shares its partitions out anew, or has done so without this member: it has to join again. */
export function groupMovedOn(error: unknown): boolean {
  return MOVED_ON.includes(typeOf(error));
}

/** Whether the group no longer knows this member by its id. */
export function memberIsForgotten(error: unknown): boolean {
  return typeOf(error) === 'UNKNOWN_MEMBER_ID';
}

/** The id that a new member was given, and has to join with. */
export function idGivenWith(error: unknown): string | undefined {
  return typeOf(error) === 'MEMBER_ID_REQUIRED' ? (error as { memberId?: string }).memberId : undefined;
}

/** Whether it was an answer, and one that changes when the coordinator, or the leader of a partition, is there and ready. */
export function passesByItself(error: unknown): boolean {
  if (groupMovedOn(error)) return true;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof kafkajs.KafkaJSProtocolError && cause.retriable) return true;
    if (cause.name === 'KafkaJSGroupCoordinatorNotFound') return true;
  }
  return false;
}

function typeOf(error: unknown): string {
  return (error as { type?: string }).type ?? '';
}

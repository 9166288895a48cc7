import kafkajs from 'kafkajs';

const MOVED_ON = ['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID'];

/** Whether the group is rebalancing, or has done so without this member, so that the member has to rejoin. */
export function mustRejoin(error: unknown): boolean {
  return MOVED_ON.includes(typeOf(error));
}

/** Whether the group no longer knows this member's id. */
export function isUnknownMember(error: unknown): boolean {
  return typeOf(error) === 'UNKNOWN_MEMBER_ID';
}

/** The id that the coordinator assigned to a new member, which has to join with it. */
export function requiredMemberId(error: unknown): string | undefined {
  return typeOf(error) === 'MEMBER_ID_REQUIRED' ? (error as { memberId?: string }).memberId : undefined;
}

/** Whether the error is temporary: it ends when the coordinator, or the leader of a partition, is ready. */
export function isRetriable(error: unknown): boolean {
  if (mustRejoin(error)) return true;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof kafkajs.KafkaJSProtocolError && cause.retriable) return true;
    if (cause.name === 'KafkaJSGroupCoordinatorNotFound') return true;
  }
  return false;
}

function typeOf(error: unknown): string {
  return (error as { type?: string }).type ?? '';
}

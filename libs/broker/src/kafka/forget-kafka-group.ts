import type { Admin } from 'kafkajs';

/** Deletes a group without members. A group that Kafka does not know is forgotten already. */
export async function forgetKafkaGroup(admin: Admin, groupId: string): Promise<void> {
  try {
    await admin.deleteGroups([groupId]);
  } catch (error) {
    const refusals = (error as { groups?: ReadonlyArray<{ readonly error?: { readonly type?: string } }> }).groups;
    const first = refusals?.[0]?.error;
    if (first?.type === 'GROUP_ID_NOT_FOUND') return;
    throw first ?? error;
  }
}

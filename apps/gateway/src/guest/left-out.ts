import * as z from 'zod';

/** Pieces of a guest's basket that did not fit into that of the person whom the guest turned out to be, as Basket tells it. */
export const leftOutSchema = z.object({
  productId: z.uuid(),
  quantity: z.int().positive(),
  reason: z.string().max(100),
});

export type LeftOut = z.infer<typeof leftOutSchema>;

const answerSchema = z.object({ leftOut: z.array(leftOutSchema).max(1_000) });

/** What an answer of Basket to a merge tells of it; nothing if it can't be read, for the merge itself has succeeded. */
export function leftOutIn(answer: unknown): readonly LeftOut[] {
  return answerSchema.safeParse(answer).data?.leftOut ?? [];
}

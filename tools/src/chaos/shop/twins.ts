/** Each service runs twice, so that one is there to take over. */
export const twins = [0, 1] as const;

export type Twin = (typeof twins)[number];

/** The kinds of calendar periods for which best sellers are counted, in UTC. A week begins on Monday. */
export const periods = ['day', 'week', 'month', 'year'] as const;
export type Period = (typeof periods)[number];

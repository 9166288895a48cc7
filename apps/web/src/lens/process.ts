import type { components } from '../api/schema/gateway.js';

type Schemas = components['schemas'];

export type ProcessSummary = Schemas['ProcessSummaryDto'];
export type ProcessList = Schemas['ProcessListDto'];
export type ToldProcess = Schemas['ToldProcessDto'];
export type StateOnPath = Schemas['StateOnPathDto'];
export type WayOnPath = Schemas['TransitionOnPathDto'];
export type ProcessTransition = Schemas['ProcessTransitionDto'];
export type StateChange = Schemas['StateChangeDto'];
export type PendingDeadline = Schemas['PendingDeadlineDto'];

/** Names an instance among all. */
export const nameOf = ({ process, key }: Pick<ProcessSummary, 'process' | 'key'>): string => `${process} ${key}`;

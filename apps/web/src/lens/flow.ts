import type { components } from '../api/schema/gateway.js';

type Schemas = components['schemas'];

export type FlowSummary = Schemas['FlowSummaryDto'];
export type FlowState = FlowSummary['state'];
export type FlowList = Schemas['FlowListDto'];
export type WaySign = Schemas['WaySignDto'];
export type ToldFlow = Schemas['ToldFlowDto'];
export type FlowRow = Schemas['FlowRowDto'];
export type RowKind = FlowRow['kind'];
export type FlowTransaction = Schemas['FlowTransactionDto'];
export type MessageReactions = Schemas['MessageReactionsDto'];
export type Reaction = Schemas['ReactionDto'];

/** What needs somebody stands first. */
export const flowStates: readonly FlowState[] = [
  'lost',
  'ghost',
  'doubled',
  'dead',
  'retrying',
  'running',
  'waiting',
  'failed',
  'done',
];

export type TrailMap = Schemas['TrailMapDto'];
export type TopicUse = Schemas['TopicUseDto'];
export type EventUse = Schemas['EventUseDto'];
export type EventUser = Schemas['EventUserDto'];
export type MapNode = Schemas['MapNodeDto'];
export type FlowSample = NonNullable<FlowList['sample']>;
export type FlowTimeline = Schemas['FlowTimelineDto'];

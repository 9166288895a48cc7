export { tellFlow, type ToldFlow } from './tell-flow.js';
export { rowKinds, type FlowRow, type FlowTransaction, type RowKind, type TransactionState } from './flow-row.js';
export { summarizeFlow, type FlowState, type FlowSummary } from './summarize-flow.js';
export {
  reactionsOf,
  type ConsumersOf,
  type MessageReactions,
  type Reaction,
  type ReactionState,
} from './reactions.js';
export type { WaySign } from './way.js';
export { eventName, eventTitle } from './event-name.js';

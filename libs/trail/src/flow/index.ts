export { tellFlow, type ToldFlow } from './tell-flow.js';
export { rowKinds, type FlowRow, type FlowTransaction, type RowKind } from './flow-row.js';
export { transactionStates, type TransactionState } from './attempts.js';
export { summarizeFlowAsOf } from './flow-as-of.js';
export { flowStates, summarizeFlow, type FlowState, type FlowSummary } from './summarize-flow.js';
export {
  reactionsOf,
  reactionStates,
  type ConsumersOf,
  type MessageReactions,
  type Reaction,
  type ReactionState,
} from './reactions.js';
export type { WaySign } from './way.js';
export { eventTitle } from './event-name.js';

export { mainLineOf, type MachineState, type MachineTransition, type ProcessMachine } from './process-machine.js';
export {
  movedBy,
  tellableOutcomes,
  type MessageIn,
  type MessageOut,
  type ProcessTransition,
  type StateChange,
  type ToldOutcome,
} from './process-transition.js';
export { transitionsOf } from './transitions-of.js';
export { clocksAhead, summarizeProcess, type PendingDeadline, type ProcessSummary } from './process-summary.js';
export {
  stateProgresses,
  tellProcess,
  type StateOnPath,
  type StateProgress,
  type ToldProcess,
  type TransitionOnPath,
} from './tell-process.js';

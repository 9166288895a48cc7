import { processStates, type Progress } from './process-state.js';

/** The progress of a process as a release has stored it. */
export interface StoredProgress {
  /** Of the form and the meaning of the other fields. */
  readonly stateVersion: number;
  readonly state: string;
  readonly settlement: string | null;
  readonly refundAttempts: number;
}

/** What this release stores. Whoever changes what a stored state means increments it and adds an upgrade. */
export const currentStateVersion = 1;

type Upgrade = (stored: StoredProgress) => StoredProgress;

/** From each version to the next. Version 0 is the status of an order that started before there were processes. */
const upgrades: Readonly<Record<number, Upgrade>> = {
  0: (stored) => ({ ...stored, settlement: stored.state === 'Cancelled' ? 'Cancelled' : null }),
};

/** Understands what this release or an earlier one has stored. @throws TypeError for what a later release has stored */
export function progressOf(stored: StoredProgress): Progress {
  let current = stored;
  for (let version = stored.stateVersion; version < currentStateVersion; version += 1)
    current = { ...upgrades[version]!(current), stateVersion: version + 1 };
  if (!isProgress(current)) throw new TypeError(`This release does not know the state ${JSON.stringify(stored)}.`);
  const { state, settlement, refundAttempts } = current;
  return { state, settlement, refundAttempts };
}

function isProgress(stored: StoredProgress): stored is StoredProgress & Progress {
  const { stateVersion, state, settlement } = stored;
  const isSettled = settlement === null || settlement === 'Cancelled' || settlement === 'Returned';
  return stateVersion === currentStateVersion && isSettled && (processStates as readonly string[]).includes(state);
}

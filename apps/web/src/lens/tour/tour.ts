import type { ReactNode } from 'react';
import type { SwitchOn } from '../../api/workshop.js';
import type { FlowRow, FlowSummary } from '../flow.js';

/** Something real that somebody does while a step of the tour waits. */
export interface TourAction {
  readonly label: string;
  /** A page, opened in another tab. */
  readonly href: string;
}

/** Something that the tour switches on in the workshop of a service. */
export interface TourBreakage {
  readonly service: string;
  readonly breakage: string;
  readonly settings: SwitchOn;
}

export interface TourStep {
  readonly id: string;
  /** In the bar of all steps. */
  readonly label: string;
  readonly heading: string;
  readonly body: ReactNode;
  readonly action?: TourAction;
  readonly breaks?: TourBreakage;
  /** The flow that the step waits for, of those that began after the step did. */
  readonly awaits?: (flow: FlowSummary) => boolean;
  /** The step whose flow is shown; by default its own. */
  readonly shows?: string;
  /** The rows that the step is about. */
  readonly frames?: (row: FlowRow) => boolean;
  readonly doors?: readonly TourDoor[];
}

export interface TourDoor {
  readonly title: string;
  readonly text: string;
  readonly href?: string;
}

/** The tour tells of what a system does, so its words belong to that system, and the Event Lens is given them. */
export type Tour = readonly TourStep[];

import { Injectable } from '@nestjs/common';
import { processMachines } from '@tradewind/contracts';
import {
  clocksAhead,
  summarizeProcess,
  tellProcess,
  transitionsOf,
  type ProcessMachine,
  type ProcessSummary,
  type ProcessTransition,
  type ToldProcess,
} from '@tradewind/trail/process';
import { FlowStore } from '../flows/flow-store.js';
import type { KeptFlow } from '../flows/kept-flow.js';

const machines = new Map<string, ProcessMachine>(processMachines.map((machine) => [machine.process, machine]));

/** An instance of a process, as far as its steps are kept. */
export interface TracedProcess {
  readonly summary: ProcessSummary;
  /** The oldest first. */
  readonly transitions: readonly ProcessTransition[];
  /** The number of the latest change of its flows. */
  readonly change: number;
}

/** The instances of processes among the steps that are kept. One may span several flows. */
@Injectable()
export class TracedProcesses {
  private readonly told = new WeakMap<KeptFlow, { readonly steps: number; readonly found: ProcessTransition[] }>();
  private found: ReadonlyMap<string, TracedProcess> = new Map();
  private foundAt = -1;

  constructor(private readonly store: FlowStore) {}

  /** What changed last first. */
  all(): Iterable<TracedProcess> {
    return this.upToDate().values();
  }

  tell(process: string, key: string): ToldProcess | undefined {
    const found = this.upToDate().get(nameOf(process, key));
    const told = found && tellProcess(found.transitions, machines.get(process));
    return told && { ...told, summary: found.summary };
  }

  private upToDate(): ReadonlyMap<string, TracedProcess> {
    if (this.foundAt === this.store.lastChange) return this.found;
    this.foundAt = this.store.lastChange;
    this.found = this.find();
    return this.found;
  }

  private find(): ReadonlyMap<string, TracedProcess> {
    const instances = new Map<string, { transitions: ProcessTransition[]; change: number }>();
    for (const flow of this.store.changedSince(0)) {
      for (const transition of this.transitionsOf(flow)) {
        const name = nameOf(transition.process, transition.key);
        const known = instances.get(name);
        if (known) known.transitions.push(transition);
        else instances.set(name, { transitions: [transition], change: flow.change });
      }
    }
    const ahead = clocksAhead([...instances.values()].flatMap(({ transitions }) => transitions));
    const found = [...instances].flatMap(([name, { transitions, change }]) => {
      transitions.sort((a, b) => a.at - b.at);
      const summary = summarizeProcess(transitions, machines.get(transitions[0]!.process));
      if (!summary) return [];
      const clockAheadMs = ahead.get(summary.service) ?? 0;
      return [[name, { summary: { ...summary, clockAheadMs }, transitions, change }] as const];
    });
    return new Map(found.sort(([, a], [, b]) => b.summary.changedAt - a.summary.changedAt));
  }

  private transitionsOf(flow: KeptFlow): readonly ProcessTransition[] {
    const { length: steps } = flow.steps;
    const told = this.told.get(flow);
    if (told?.steps === steps) return told.found;
    const found = transitionsOf(flow.steps);
    this.told.set(flow, { steps, found });
    return found;
  }
}

const nameOf = (process: string, key: string): string => JSON.stringify([process, key]);

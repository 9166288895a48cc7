import type { CSSProperties } from 'react';
import type { StateOnPath, ToldProcess } from '../../../../lens/process.js';
import { messagesBetween, waysOut } from '../../../../lens/ways-out.js';
import classes from './machine.module.css';
import { MachineLegend } from './machine-legend.js';
import { MachineState } from './machine-state.js';
import { WaysOut } from './ways-out.js';

/** What the process can do, with the path that this one has taken. Below each state are the ways out of it. */
export function Machine({ told }: { told: ToldProcess }) {
  const { states, ways } = told;
  const line = states.filter(({ isOnMainLine }) => isOnMainLine);
  const exits = states.filter(({ isOnMainLine }) => !isOnMainLine);
  const isOver = told.summary.isDone || exits.some(({ progress }) => progress === 'here');
  const cell = (state: StateOnPath, next: StateOnPath | undefined) => (
    <li key={state.name} data-progress={state.progress} data-place={state.isOnMainLine ? 'line' : 'exit'}>
      <MachineState state={state} isOver={isOver} />
      {next && <small className={classes.cause}>by {messagesBetween(ways, state.name, next.name)}</small>}
      <WaysOut ways={waysOut(ways, state.name, next?.name)} lead={state.isOnMainLine ? 'or' : 'then'} />
    </li>
  );
  return (
    <div className={classes.machine}>
      <ol aria-label="States, if all goes well" className={classes.line} style={columnsOf(line.length)}>
        {line.map((state, n) => cell(state, line[n + 1]))}
      </ol>
      {exits.length > 0 && (
        <ul aria-label="Ways out" className={classes.exits}>
          {exits.map((state) => cell(state, undefined))}
        </ul>
      )}
      <MachineLegend />
    </div>
  );
}

/** As many as the line has states, unless there is too little room. */
const columnsOf = (states: number) => ({ '--states': states }) as CSSProperties;

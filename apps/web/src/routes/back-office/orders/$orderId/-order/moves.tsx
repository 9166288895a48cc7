import { Button } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../../../../office/panel.js';
import { useUser } from '../../../../../session/queries.js';
import type { AcceptedMove } from '../../../../../order-processes/accepted-move.js';
import { type Move, movesFor } from '../../../../../order-processes/moves.js';
import type { OrderProcessDetail } from '../../../../../order-processes/process-state.js';
import { MoveForm } from './move-form.js';
import classes from './order.module.css';

interface MovesProps {
  readonly process: OrderProcessDetail;
  readonly onAccepted: (move: AcceptedMove) => void;
}

/** What the state allows and the roles of the person permit; nothing else is offered. */
export function Moves({ process, onAccepted }: MovesProps) {
  const user = useUser();
  const [chosen, setChosen] = useState<Move>();
  const moves = movesFor(process, user?.roles ?? []);
  const open = moves.find(({ name }) => name === chosen?.name);
  if (moves.length === 0) return null;
  return (
    <Panel title={open ? open.title : 'What you can do'} note={open?.follows}>
      {open ? (
        <MoveForm
          key={open.name}
          move={open}
          process={process}
          onAccepted={(move) => {
            setChosen(undefined);
            onAccepted(move);
          }}
          onCancel={() => setChosen(undefined)}
        />
      ) : (
        <ul className={classes.moves}>
          {moves.map((move) => (
            <li key={move.name}>
              <Button {...looksOf(move)} onClick={() => setChosen(move)}>
                {move.title}
                {move.name === 'deliver' ? '' : '…'}
              </Button>
              <p>{move.follows}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const looksOf = ({ isUsual, isDangerous }: Move) =>
  isDangerous
    ? ({ variant: 'outline', color: 'var(--dead)' } as const)
    : ({ variant: isUsual ? 'filled' : 'default' } as const);

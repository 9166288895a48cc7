import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './quantity-stepper.module.css';

const mostPieces = 99;

interface QuantityStepperProps {
  readonly name: string;
  readonly quantity: number;
  readonly onChange: (quantity: number) => void;
}

/** Chooses from 1 to 99 pieces. A number that is typed counts when the field is left or with Enter. */
export function QuantityStepper({ name, quantity, onChange }: QuantityStepperProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const pieces = Number(typed);
    setTyped(null);
    if (typed !== null && pieces >= 1 && pieces !== quantity) onChange(Math.min(pieces, mostPieces));
  };
  return (
    <span className={classes.stepper} role="group" aria-label={`Pieces of ${name}`}>
      <button
        type="button"
        aria-label={`One ${name} less`}
        disabled={quantity <= 1}
        onClick={() => onChange(quantity - 1)}
      >
        <IconMinus size={16} aria-hidden />
      </button>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={2}
        aria-label={`How many of ${name}`}
        value={typed ?? quantity}
        onChange={({ currentTarget }) => setTyped(currentTarget.value.replace(/\D/g, ''))}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle();
          if (key === 'Escape') setTyped(null);
        }}
      />
      <button
        type="button"
        aria-label={`One ${name} more`}
        disabled={quantity >= mostPieces}
        onClick={() => onChange(quantity + 1)}
      >
        <IconPlus size={16} aria-hidden />
      </button>
    </span>
  );
}

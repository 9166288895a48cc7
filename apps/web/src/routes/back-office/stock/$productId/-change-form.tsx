import { Group, NumberInput, Radio, TextInput, Button } from '@mantine/core';
import { useState } from 'react';
import { ProblemError } from '../../../../api/problem-error.js';
import { Problem } from '../../../../design/problem.js';
import { typedNumber } from '../../../../design/typed-number.js';
import { ReasonForm } from '../../../../office/reason-form.js';
import type { StockItem } from '../../../../office/stock/queries.js';
import { type StockChange, useChangeStock } from '../../../../office/stock/use-change-stock.js';
import classes from './-stock-item.module.css';

type Kind = StockChange['kind'];

export function ChangeForm({ item }: { item: StockItem }) {
  const [kind, setKind] = useState<Kind>('receive');
  const [round, setRound] = useState(0);
  return (
    <div className={classes.form}>
      <Radio.Group label="What has happened?" value={kind} onChange={(value) => setKind(value as Kind)}>
        <Group gap="lg" mt={6}>
          <Radio value="receive" label="Goods came in" />
          <Radio value="adjust" label="Counting found a difference" />
          <Radio value="write-off" label="Pieces can't be sold" />
        </Group>
      </Radio.Group>
      <KindForm key={`${kind} ${round}`} kind={kind} item={item} onDone={() => setRound(round + 1)} />
    </div>
  );
}

function KindForm({ kind, item, onDone }: { kind: Kind; item: StockItem; onDone: () => void }) {
  const [pieces, setPieces] = useState<number | string>('');
  const [note, setNote] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const { mutate, isPending, error } = useChangeStock(item);
  const quantity = typedNumber(pieces);
  const send = (change: StockChange) =>
    mutate(
      { change, key },
      { onSuccess: onDone, onError: (refused) => isFinal(refused) && setKey(crypto.randomUUID()) },
    );
  const field = (
    <NumberInput
      label={kind === 'adjust' ? 'Difference (below zero: fewer than known)' : 'Pieces'}
      required
      maw={280}
      allowDecimal={false}
      {...(kind !== 'adjust' && { min: 1 })}
      {...(kind === 'write-off' && { max: item.available })}
      value={pieces}
      onChange={setPieces}
    />
  );
  if (kind === 'receive') {
    return (
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (quantity === undefined) return;
          send({ kind, quantity, ...(note.trim() && { deliveryNote: note.trim() }) });
        }}
      >
        {field}
        <TextInput label="Delivery note" maw={280} value={note} onChange={(e) => setNote(e.currentTarget.value)} />
        {error && <Problem error={error} />}
        <Button type="submit" loading={isPending} mr="auto">
          Receive
        </Button>
      </form>
    );
  }
  return (
    <ReasonForm
      label="Reason"
      description="It stays in the ledger, with your name"
      action={kind === 'adjust' ? 'Correct the stock' : 'Write off'}
      dangerous={kind === 'write-off'}
      {...{ isPending, error }}
      onSubmit={(reason) => {
        if (!quantity) return;
        send(kind === 'adjust' ? { kind, difference: quantity, reason } : { kind, quantity, reason });
      }}
    >
      {field}
    </ReasonForm>
  );
}

/** A request whose answer may be lost is repeated with its key, so that pieces never move twice. */
const isFinal = (error: Error): boolean => error instanceof ProblemError && !error.isPassing;

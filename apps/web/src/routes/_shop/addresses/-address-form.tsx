import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addressRules } from '../../../account/address-rules.js';
import cards from '../../../account/card.module.css';
import { countryOptions } from '../../../account/countries.js';
import type { KeptAddress } from '../../../account/queries.js';
import { useKeepAddress } from '../../../account/use-keep-address.js';
import { ProblemError } from '../../../api/problem-error.js';
import { Problem } from '../../../design/problem.js';
import classes from './-addresses-screen.module.css';

interface AddressFormProps {
  /** The address to change; without it, a new one is added. */
  readonly address?: KeptAddress;
  readonly recipient: string;
  readonly onDone: () => void;
}

const choose = { value: '', label: 'Choose …' };

export function AddressForm({ address, recipient, onDone }: AddressFormProps) {
  const keep = useKeepAddress();
  const form = useForm({
    initialValues: { recipient, street: '', postalCode: '', city: '', country: '', asDefault: false, ...address },
    validate: schemaResolver(addressRules, { sync: true }),
  });
  const save = form.onSubmit(({ street, postalCode, city, country, asDefault, ...values }) => {
    const fields = { recipient: values.recipient.trim(), street, postalCode, city, country };
    const showErrors = (error: Error) => {
      const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
      form.setErrors(Object.fromEntries(errors.map(({ field, reason }) => [field, reason])));
    };
    keep.mutate(
      { address: fields, addressId: address?.addressId, asDefault },
      { onSuccess: onDone, onError: showErrors },
    );
  });
  return (
    <form className={`${cards.card} ${classes.form}`} aria-labelledby="address-form" noValidate onSubmit={save}>
      <h2 id="address-form">{address ? 'Change the address' : 'A new address'}</h2>
      <TextInput label="Recipient" autoComplete="name" data-autofocus autoFocus {...form.getInputProps('recipient')} />
      <TextInput label="Street and number" autoComplete="street-address" {...form.getInputProps('street')} />
      <div className={classes.place}>
        <TextInput label="Postal code" autoComplete="postal-code" {...form.getInputProps('postalCode')} />
        <TextInput label="City" autoComplete="address-level2" {...form.getInputProps('city')} />
      </div>
      <NativeSelect
        label="Country"
        autoComplete="country"
        data={[choose, ...countryOptions(form.values.country)]}
        {...form.getInputProps('country')}
      />
      {!address?.isDefault && (
        <Checkbox label="Use it as the default" {...form.getInputProps('asDefault', { type: 'checkbox' })} />
      )}
      {keep.error && Object.keys(form.errors).length === 0 && <Problem error={keep.error} />}
      <Group gap="sm">
        <Button type="submit" loading={keep.isPending}>
          Save
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}

import { NativeSelect, TextInput } from '@mantine/core';
import { countries } from '../../../../checkout/countries.js';
import classes from './checkout-screen.module.css';
import type { OrderFields } from './use-order-form.js';

const countryChoices = [{ value: '', label: 'Choose a country' }, ...countries];

/** The fields of an address, by the names that browsers fill in. */
export function AddressFields({ form }: Pick<OrderFields, 'form'>) {
  return (
    <div className={classes.fields}>
      <TextInput
        className={classes.wide}
        label="Name"
        size="md"
        required
        maxLength={120}
        autoComplete="shipping name"
        {...form.getInputProps('recipient')}
      />
      <TextInput
        className={classes.wide}
        label="Street and number"
        size="md"
        required
        maxLength={200}
        autoComplete="shipping address-line1"
        {...form.getInputProps('street')}
      />
      <TextInput
        className={classes.narrow}
        label="Postal code"
        size="md"
        required
        maxLength={20}
        autoComplete="shipping postal-code"
        {...form.getInputProps('postalCode')}
      />
      <TextInput
        className={classes.half}
        label="City"
        size="md"
        required
        maxLength={100}
        autoComplete="shipping address-level2"
        {...form.getInputProps('city')}
      />
      <NativeSelect
        className={classes.wide}
        label="Country"
        size="md"
        required
        data={countryChoices}
        autoComplete="shipping country"
        {...form.getInputProps('country')}
      />
    </div>
  );
}

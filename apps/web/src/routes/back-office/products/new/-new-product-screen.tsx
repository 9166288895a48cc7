import { Button, NumberInput, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import * as z from 'zod/mini';
import { Problem } from '../../../../design/problem.js';
import { typedNumber } from '../../../../design/typed-number.js';
import { digitsOf } from '../../../../office/minor-units.js';
import { Panel } from '../../../../office/panel.js';
import { DetailsFields } from '../../../../office/products/details-fields.js';
import { detailsSchema } from '../../../../office/products/details.js';
import { useCreateProduct } from '../../../../office/products/use-create-product.js';
import { RequireRole } from '../../../../office/require-role.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import classes from '../$productId/-product-screen.module.css';

const schema = z.extend(detailsSchema, {
  sku: z.string().check(z.regex(/\S/, 'Give it a number')),
  price: z.pipe(
    z.transform((typed: number | string) => typedNumber(typed)),
    z.number('Give it a price').check(z.positive('More than zero')),
  ),
});

export type NewProduct = z.infer<typeof schema>;

const currency = 'EUR';
const nothing = { sku: '', name: '', description: '', brand: '', category: '', picture: 'anchor', price: '' };

export function NewProductScreen() {
  const form = useForm<NewProduct>({
    initialValues: nothing as unknown as NewProduct,
    validate: schemaResolver(schema, { sync: true }),
  });
  const create = useCreateProduct(currency, form.setErrors);
  return (
    <>
      <ScreenHeading title="New product" note="It can be bought once Inventory has goods of it." />
      <RequireRole roles={['catalogue']} otherwise={<p>Whoever has the role catalogue can create products.</p>}>
        <Panel>
          <form
            className={classes.form}
            noValidate
            onSubmit={form.onSubmit((values) => create.mutate(z.parse(schema, values)))}
          >
            <TextInput label="Number" placeholder="TW-LAN-001" required {...form.getInputProps('sku')} />
            <DetailsFields form={form} />
            <NumberInput
              label={`Price in ${currency}`}
              required
              hideControls
              decimalScale={digitsOf(currency)}
              {...form.getInputProps('price')}
            />
            {create.error && <Problem error={create.error} />}
            <Button type="submit" loading={create.isPending} mr="auto">
              Create the product
            </Button>
          </form>
        </Panel>
      </RequireRole>
    </>
  );
}

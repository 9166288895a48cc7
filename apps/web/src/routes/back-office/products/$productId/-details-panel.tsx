import { Button, Group } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useState } from 'react';
import { catalog } from '../../../../api/clients.js';
import type { Product } from '../../../../catalog/queries.js';
import { DetailsFields } from '../../../../office/products/details-fields.js';
import { changedDetails, type Details, detailsOf, detailsSchema } from '../../../../office/products/details.js';
import { Refusal } from '../../../../office/products/refusal.js';
import { useChangeProduct } from '../../../../office/products/use-change-product.js';
import { Panel } from '../../../../office/panel.js';
import classes from './-product-screen.module.css';

export function DetailsPanel({ product }: { product: Product }) {
  const [before, setBefore] = useState(product);
  const change = useChangeProduct(product.id);
  const form = useForm<Details>({
    initialValues: detailsOf(product),
    validate: schemaResolver(detailsSchema, { sync: true }),
  });
  const save = (from: Product) => {
    const body = changedDetails(detailsOf(from), form.values);
    const fields = Object.keys(body).map((field) => (field === 'picture' ? 'motif' : field)) as (keyof Product)[];
    if (fields.length === 0) return;
    const after: Product = { ...from, ...form.values, motif: form.values.picture, picture: from.picture };
    change.mutate(
      {
        before: from,
        fields: fields as never,
        what: 'Details accepted',
        send: (header) => catalog.PATCH('/products/{id}', { params: { path: { id: product.id }, header }, body }),
        isBack: (read) => fields.every((field) => read[field] === after[field]),
      },
      { onSuccess: () => fill(after) },
    );
  };
  const fill = (now: Product) => {
    setBefore(now);
    form.setInitialValues(detailsOf(now));
    form.setValues(detailsOf(now));
    change.reset();
  };
  return (
    <Panel title="Details">
      <form className={classes.form} noValidate onSubmit={form.onSubmit(() => save(before))}>
        <DetailsFields form={form} />
        <Refusal error={change.error} onTake={fill} onInsist={save} />
        <Group gap="sm">
          <Button type="submit" loading={change.isPending} disabled={!form.isDirty()}>
            Save the details
          </Button>
          {form.isDirty() && (
            <Button variant="subtle" onClick={form.reset}>
              Undo
            </Button>
          )}
        </Group>
      </form>
    </Panel>
  );
}

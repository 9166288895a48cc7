import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { brandsQuery, categoriesQuery } from '../../catalog/queries.js';
import { type Details, motifs } from './details.js';

/** The fields that a new product and a known one have in common. */
export function DetailsFields<Values extends Details>({ form }: { form: UseFormReturnType<Values> }) {
  const { data: brands = [] } = useQuery(brandsQuery);
  const { data: categories = [] } = useQuery(categoriesQuery);
  return (
    <>
      <TextInput label="Name" required {...form.getInputProps('name')} />
      <Textarea label="Description" autosize minRows={3} {...form.getInputProps('description')} />
      <TextInput
        label="Brand"
        description="A new name makes a new brand"
        required
        list="brands"
        autoComplete="off"
        {...form.getInputProps('brand')}
      />
      <datalist id="brands">
        {brands.map(({ slug, name }) => (
          <option key={slug} value={name} />
        ))}
      </datalist>
      <TextInput label="Category" required list="categories" autoComplete="off" {...form.getInputProps('category')} />
      <datalist id="categories">
        {categories.map(({ slug, name }) => (
          <option key={slug} value={name} />
        ))}
      </datalist>
      <NativeSelect label="Picture" data={[...motifs]} {...form.getInputProps('picture')} />
    </>
  );
}

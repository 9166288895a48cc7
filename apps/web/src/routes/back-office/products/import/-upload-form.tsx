import { Button } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../../../design/problem.js';
import { Panel } from '../../../../office/panel.js';
import { useImportProducts } from '../../../../office/products/use-import-products.js';
import classes from './-import.module.css';

const mostBytes = 20 * 1024 * 1024;

export function UploadForm() {
  const [file, setFile] = useState<{ readonly file: File; readonly key: string }>();
  const upload = useImportProducts();
  const isTooLarge = file !== undefined && file.file.size > mostBytes;
  return (
    <Panel title="A file of products">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (file && !isTooLarge) upload.mutate(file);
        }}
      >
        <p className={classes.note} id="columns">
          CSV with a header. Columns: <code>sku</code>, <code>name</code>, <code>brand</code>, <code>category</code>,{' '}
          <code>price</code> (49.90); if you like <code>description</code>, <code>currency</code>, <code>picture</code>.
          At most 20 MB and 500,000 lines. Lines with mistakes are refused, the others are taken.
        </p>
        <label className={classes.file}>
          CSV file
          <input
            type="file"
            accept=".csv,text/csv"
            aria-describedby="columns"
            required
            onChange={({ currentTarget: { files } }) => {
              upload.reset();
              setFile(files?.[0] && { file: files[0], key: crypto.randomUUID() });
            }}
          />
        </label>
        {isTooLarge && <p role="alert">This file has more than 20 MB. Split it, each part with the header.</p>}
        {upload.error && <Problem error={upload.error} />}
        <Button type="submit" loading={upload.isPending} disabled={!file || isTooLarge} mr="auto">
          Import
        </Button>
      </form>
    </Panel>
  );
}

import { getRouteApi } from '@tanstack/react-router';
import { RequireRole } from '../../../../office/require-role.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { Progress } from './-progress.js';
import { UploadForm } from './-upload-form.js';

const route = getRouteApi('/back-office/products/import/');

export function ImportScreen() {
  const { importId } = route.useSearch();
  return (
    <>
      <ScreenHeading title="Import products" note="A known number updates its product, a new one creates it." />
      {importId && <Progress importId={importId} />}
      <RequireRole roles={['catalogue']}>
        <UploadForm />
      </RequireRole>
    </>
  );
}

import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';

const saidForMs = 2_000;

/** Copies a text, and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { copy, copied, error } = useClipboard({ timeout: saidForMs });
  return (
    <Button variant="default" size="compact-sm" onClick={() => copy(text)}>
      <span role="status">{error ? 'The browser does not allow it' : copied ? 'Copied' : label}</span>
    </Button>
  );
}

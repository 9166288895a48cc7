import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';

interface ConfirmButtonProps {
  readonly action: string;
  /** What can't be undone. */
  readonly warning: string;
  readonly confirm: string;
  readonly keep?: string;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
}

/** For what can't be undone: the first click asks. */
export function ConfirmButton({
  action,
  warning,
  confirm,
  keep = 'Keep it',
  isPending,
  onConfirm,
}: ConfirmButtonProps) {
  const [isAsking, { open, close }] = useDisclosure();
  if (!isAsking) {
    return (
      <Button variant="outline" color="var(--dead)" onClick={open} mr="auto">
        {action}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={action}>
      <p role="status">{warning}</p>
      <Group gap="sm" mt="sm">
        <Button variant="outline" color="var(--dead)" loading={isPending} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button variant="subtle" autoFocus onClick={close}>
          {keep}
        </Button>
      </Group>
    </div>
  );
}

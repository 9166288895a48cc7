import { Switch } from '@mantine/core';
import classes from './breakage-switch.module.css';

interface BreakageSwitchProps {
  readonly title: string;
  readonly service: string;
  readonly isOn: boolean;
  readonly isPending: boolean;
  readonly canSwitch: boolean;
  readonly onToggle: () => void;
}

export function BreakageSwitch({ title, service, isOn, isPending, canSwitch, onToggle }: BreakageSwitchProps) {
  const word = isOn ? 'on' : 'off';
  if (!canSwitch) return <span className={classes.word}>{word}</span>;
  return (
    <Switch
      size="sm"
      color="var(--dead)"
      aria-label={`${title} in ${service}`}
      label={<span aria-hidden>{word}</span>}
      checked={isOn}
      disabled={isPending}
      onChange={onToggle}
    />
  );
}

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
    <button
      type="button"
      role="switch"
      className={classes.switch}
      aria-label={`${title} in ${service}`}
      aria-checked={isOn}
      disabled={isPending}
      onClick={onToggle}
    >
      <span className={classes.track} aria-hidden />
      <span aria-hidden>{word}</span>
    </button>
  );
}

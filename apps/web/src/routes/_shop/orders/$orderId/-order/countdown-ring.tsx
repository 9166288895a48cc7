import classes from './countdown-ring.module.css';

interface CountdownRingProps {
  /** Seconds */
  readonly left: number;
  /** Seconds */
  readonly of: number;
}

const radius = 30;
const length = 2 * Math.PI * radius;

export function CountdownRing({ left, of }: CountdownRingProps) {
  const share = Math.min(1, Math.max(0, left / of));
  const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <svg className={classes.ring} viewBox="0 0 72 72" role="img" aria-label={`${left} seconds left to cancel`}>
      <circle cx={36} cy={36} r={radius} />
      <circle
        className={classes.left}
        cx={36}
        cy={36}
        r={radius}
        strokeDasharray={length}
        strokeDashoffset={length * (1 - share)}
      />
      <text x={36} y={42}>
        {text}
      </text>
    </svg>
  );
}

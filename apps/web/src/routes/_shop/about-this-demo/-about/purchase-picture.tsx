import { kinds } from './kinds.js';
import { arrows, type Box, boxes, brokerX, height, laneWidth, laneX, top, width } from './picture-layout.js';
import { lanes } from './purchase.js';
import classes from './purchase-picture.module.css';

/** The story as a picture: a lane per service, time downwards. */
export function PurchasePicture() {
  return (
    <div className={classes.scroll}>
      <svg className={classes.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="picture">
        <title id="picture">A purchase on its way through the services, as the numbered text tells it</title>
        {lanes.map((lane) => (
          <g key={lane}>
            <rect
              className={lane === 'Broker' ? classes.broker : classes.lane}
              x={laneX(lane) + 4}
              y={top}
              width={laneWidth - 8}
              height={height - top - 8}
              rx={10}
            />
            <text className={classes.name} x={laneX(lane) + laneWidth / 2} y={34}>
              {lane}
            </text>
          </g>
        ))}
        <line className={classes.topic} x1={brokerX} x2={brokerX} y1={top + 10} y2={height - 18} />
        <Arrows />
        <GracePeriod />
        {boxes.map((box) => (
          <TransactionBox key={box.id} box={box} />
        ))}
      </svg>
    </div>
  );
}

function Arrows() {
  return (
    <>
      <marker id="head" viewBox="0 0 8 8" refX={7} refY={4} markerWidth={8} markerHeight={8} orient="auto">
        <path className={classes.head} d="M0 0l8 4-8 4z" />
      </marker>
      {arrows.map(({ id, from, to }) => (
        <g key={id}>
          <path className={classes.arrow} d={`M${from.x} ${from.y}H${to.x}`} markerEnd="url(#head)" />
          <circle className={classes.dot} cx={brokerX} cy={from.y} r={6} />
        </g>
      ))}
    </>
  );
}

/** Ordering waits for nobody's message here, but for a deadline. */
function GracePeriod() {
  const [started, asking] = [boxes[1]!, boxes[2]!];
  const x = started.x + 28;
  return (
    <>
      <line className={classes.wait} x1={x} x2={x} y1={started.y + started.height} y2={asking.y} />
      <text className={classes.waitText} x={x + 10} y={asking.y - 13}>
        time to cancel
      </text>
    </>
  );
}

function TransactionBox({ box: { number, x, y, width: w, height: h, parts } }: { box: Box }) {
  return (
    <g>
      <rect className={classes.box} x={x} y={y} width={w} height={h} rx={8} />
      {parts.map((part) => (
        <g key={part.kind}>
          <rect className={classes[part.kind]} x={x + 9} y={part.y - 12} width={16} height={16} rx={4} />
          <text className={classes.letter} x={x + 17} y={part.y}>
            {kinds[part.kind].letter}
          </text>
          <text x={x + 32} y={part.y}>
            {part.name}
          </text>
        </g>
      ))}
      <circle className={classes.number} cx={x + w - 4} cy={y + 2} r={10} />
      <text className={classes.numeral} x={x + w - 4} y={y + 6}>
        {number}
      </text>
    </g>
  );
}

import type { Point } from '../../../../lens/map-layout.js';

const svg = 'http://www.w3.org/2000/svg';
const envelope = 'M-10 -7h20v14h-20zM-9 -6l9 6 9 -6';
const msPerPixel = 1.6;
const leastMs = 500;
const mostMs = 1_400;

/** Lets an envelope move along its way, and takes it off the map at the end of it. */
export function flyMessage(layer: SVGGElement, way: readonly Point[], hasFailed: boolean, delayMs: number): void {
  const message = document.createElementNS(svg, 'g');
  if (hasFailed) message.dataset['failed'] = '';
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', envelope);
  message.append(path);
  layer.append(message);
  const lengths = way.map((point, n) => (n === 0 ? 0 : distance(way[n - 1]!, point)));
  const length = lengths.reduce((sum, each) => sum + each, 0);
  let gone = 0;
  const frames = way.map(({ x, y }, n) => {
    gone += lengths[n]!;
    return { transform: `translate(${x}px, ${y}px)`, offset: length === 0 ? n : gone / length };
  });
  const duration = Math.min(mostMs, Math.max(leastMs, length * msPerPixel));
  const flight = message.animate(frames, { duration, delay: delayMs, fill: 'backwards', easing: 'ease-in-out' });
  flight.onfinish = flight.oncancel = () => message.remove();
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

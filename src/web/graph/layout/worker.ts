import { forcesOn, iterationsFor } from './forces';
import { type Layout, startOf } from './layout';

addEventListener('message', ({ data }: MessageEvent<Layout>) => {
  const forces = forcesOn(startOf(data));
  forces.run(iterationsFor(data.ids.length));
  const places = forces.places();
  postMessage(places, { transfer: [places.buffer] });
});

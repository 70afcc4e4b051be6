import { prepareLayout } from './laying';
import { panned } from './panning';
import { bareSigma, explorer } from './sides';

let layOut: () => Promise<void> = async () => {};

/** What `pictures.mjs` asks of the page. */
Object.assign(globalThis, {
  pan: { bare: (frames: number) => panned(bareSigma, frames), explorer: (frames: number) => panned(explorer, frames) },
  prepareLayout: async () => {
    layOut = await prepareLayout();
  },
  layOut: () => layOut(),
});

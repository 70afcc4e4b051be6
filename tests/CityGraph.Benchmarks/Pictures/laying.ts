import { CanvasGraph } from '../../../src/web/graph/canvas/CanvasGraph';
import { runLayout } from '../../../src/web/graph/layout/runLayout';
import { atFrame, newStage } from './page';
import { layoutOf, samplePicture } from './sample';
import { silent } from './sides';

/** What was laid out before: it would go on drawing where nobody sees it. */
let before: CanvasGraph | undefined;

/** Shows the sample; what is given lays it out and shows the places. */
export async function prepareLayout(): Promise<() => Promise<void>> {
  before?.kill();
  const picture = samplePicture();
  const canvas = new CanvasGraph(newStage(), silent);
  before = canvas;
  canvas.show(picture);
  for (let frame = 0; frame < 3; frame++) await atFrame(() => {});
  return async () => {
    await new Promise<void>((resolve) => {
      runLayout(layoutOf(picture), (places) => {
        const nodes = picture.nodes.map((node, index) => ({
          ...node,
          x: places[2 * index] ?? 0,
          y: places[2 * index + 1] ?? 0,
        }));
        canvas.show({ nodes, edges: picture.edges });
        resolve();
      });
    });
    for (let frame = 0; frame < 2; frame++) await atFrame(() => {});
  };
}

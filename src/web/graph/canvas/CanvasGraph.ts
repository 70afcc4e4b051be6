import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import type { Place } from '../layout/seeds';
import type { Part, Picture } from '../picture/picture';
import { partsNear } from '../picture/walk';
import { dragging } from './dragging';
import { LineProgram } from './LineProgram';
import { markOf } from './markAtlas';
import { markProgram } from './markProgram';
import { glide, isMotionReduced } from './motion';
import { drawNames, type NamedMark } from './names';
import { faded, rgbOf, type Tones, tonesAt } from './tones';

export interface CanvasEvents {
  /** With Shift it is added to what is selected. */
  readonly onOpen: (part: Part, isAdding: boolean) => void;
  readonly onPoint: (part: Part | null) => void;
  /** Somebody dragged a node to another place of the picture. */
  readonly onMove: (id: string, place: Place) => void;
  /** After each time that it was drawn: nodes may be elsewhere on the page. */
  readonly onDrawn: () => void;
  /** The browser took the drawing away, and does not give it back. */
  readonly onLost: () => void;
}

/** Of more edges none can be pointed at: finding the one under the pointer costs as much as drawing all. */
const mostHitEdges = 3000;

/** The most names that are tried; those of the largest marks on the screen. */
const mostNames = 200;

const dim = 0.22;

/** A picture drawn by WebGL. Throws where the browser has none. */
export class CanvasGraph {
  readonly #graph = new MultiGraph();
  readonly #sigma: Sigma;
  readonly #tones: Tones;
  readonly #font: string;
  #picture: Picture = { nodes: [], edges: [] };
  /** The numbers of nodes, those whose names come first before others. */
  #ranked: readonly number[] = [];
  #selected: ReadonlySet<string> = new Set();
  #pointed: Part | null = null;
  #near: ReadonlySet<string> | null = null;
  #stop = () => {};

  constructor(container: HTMLElement, events: CanvasEvents) {
    this.#tones = tonesAt(container);
    this.#font = getComputedStyle(container).fontFamily;
    this.#sigma = new Sigma(this.#graph, container, {
      allowInvalidContainer: true,
      renderLabels: false,
      stagePadding: 48,
      zoomToSizeRatioFunction: () => 1,
      defaultNodeType: 'mark',
      defaultEdgeType: 'line',
      nodeProgramClasses: { mark: markProgram(() => rgbOf(this.#tones.of('--surface'))) },
      nodeHoverProgramClasses: { mark: markProgram(() => rgbOf(this.#tones.of('--surface'))) },
      edgeProgramClasses: { line: LineProgram },
      defaultDrawNodeHover: () => {},
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      nodeReducer: (id, data) => (this.#isDim(id) ? { ...data, color: faded(data.color, dim) } : data),
      edgeReducer: (id, data) => (this.#isDim(id) ? { ...data, color: faded(data.color, dim) } : data),
    });
    const hasMoved = dragging(this.#sigma, this.#graph, (id, { x, y }) => events.onMove(id, { x, y: -y }));
    this.#sigma.on('clickNode', ({ node, event }) => hasMoved() || events.onOpen({ node }, event.original.shiftKey));
    this.#sigma.on('clickEdge', ({ edge, event }) => events.onOpen({ edge }, event.original.shiftKey));
    this.#sigma.on('enterNode', ({ node }) => events.onPoint({ node }));
    this.#sigma.on('enterEdge', ({ edge }) => events.onPoint({ edge }));
    this.#sigma.on('leaveNode', () => events.onPoint(null));
    this.#sigma.on('leaveEdge', () => events.onPoint(null));
    this.#sigma.on('afterRender', () => {
      this.#drawNames();
      events.onDrawn();
    });
    for (const canvas of Object.values(this.#sigma.getCanvases()))
      canvas.addEventListener('webglcontextlost', events.onLost);
  }

  /** Shows a picture; what was there before glides to its new place. */
  show(picture: Picture): void {
    this.#stop();
    this.#picture = picture;
    this.#ranked = [...picture.nodes.keys()].sort(
      (one, other) => (picture.nodes[other]?.radius ?? 0) - (picture.nodes[one]?.radius ?? 0) || one - other,
    );
    this.#near = this.#pointed === null ? null : partsNear(picture, this.#pointed);
    this.#sigma.setSetting('enableEdgeEvents', picture.edges.length <= mostHitEdges);
    const before = this.#places();
    const after = new Map(picture.nodes.map(({ id, x, y }) => [id, { x, y: -y }]));
    this.#graph.clear();
    for (const node of picture.nodes) {
      const { x, y } = before.get(node.id) ?? after.get(node.id) ?? node;
      const [mark, color] = [markOf(node.type, node.hollow), this.#tones.of(node.tone)];
      this.#graph.addNode(node.id, { x, y, size: node.radius, mark, color });
    }
    const color = this.#tones.of('--line-strong');
    for (const { id, from, to, line } of picture.edges)
      this.#graph.addEdgeWithKey(id, from, to, { size: 1.5, line, color });
    if (before.size > 0) this.#stop = glide(before, after, (places) => this.#move((id) => places.get(id)));
  }

  /** Shows nodes at other places: x and y of each, in the order of the picture. */
  place(places: Float32Array): void {
    this.#stop();
    const { nodes } = this.#picture;
    const at = new Map(nodes.map(({ id }, index) => [id, index]));
    this.#move((id) => {
      const index = at.get(id);
      return index === undefined ? undefined : { x: places[2 * index] ?? 0, y: -(places[2 * index + 1] ?? 0) };
    });
  }

  /** Rings around these. */
  select(selected: ReadonlySet<string>): void {
    this.#selected = selected;
    this.#redraw();
  }

  /** What is not near a part is dimmed. */
  point(part: Part | null): void {
    this.#pointed = part;
    this.#near = part === null ? null : partsNear(this.#picture, part);
    this.#redraw();
  }

  /** Takes the colours of another theme. */
  recolour(): void {
    this.#tones.forget();
    this.show(this.#picture);
  }

  /** Nearer by a factor above 1, farther by one below. */
  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    this.#look({ ratio: camera.getBoundedRatio(camera.ratio / factor) });
  }

  /** By parts of what is seen. */
  pan(right: number, down: number): void {
    const { x, y, ratio } = this.#sigma.getCamera();
    this.#look({ x: x + right * ratio, y: y - down * ratio });
  }

  /** Shows all of the picture. */
  fit(): void {
    this.#look({ x: 0.5, y: 0.5, ratio: 1 });
  }

  /** Where a node is on the canvas, in pixels; null without such a node. */
  where(id: string): (Place & { readonly radius: number }) | null {
    const data = this.#sigma.getNodeDisplayData(id);
    return data === undefined ? null : { ...this.#sigma.framedGraphToViewport(data), radius: data.size };
  }

  /** Moves the view so that a node is in it. */
  reveal(id: string): void {
    const [at, data] = [this.where(id), this.#sigma.getNodeDisplayData(id)];
    if (at === null || data === undefined) return;
    const { width, height } = this.#sigma.getDimensions();
    const isSeen = at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
    if (!isSeen) this.#look({ x: data.x, y: data.y });
  }

  kill(): void {
    this.#stop();
    this.#sigma.kill();
  }

  #look(state: { readonly x?: number; readonly y?: number; readonly ratio?: number }): void {
    this.#sigma.getCamera().animate(state, { duration: isMotionReduced() ? 0 : 200 });
  }

  #isDim(id: string): boolean {
    return this.#near !== null && !this.#near.has(id);
  }

  #redraw(): void {
    this.#sigma.refresh({ skipIndexation: true });
  }

  #places(): ReadonlyMap<string, Place> {
    return new Map(this.#graph.mapNodes((id, { x, y }) => [id, { x, y }]));
  }

  #move(placeOf: (id: string) => Place | undefined): void {
    this.#graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...placeOf(id) }), {
      attributes: ['x', 'y'],
    });
  }

  #drawNames(): void {
    const context = this.#sigma.getCanvases().labels?.getContext('2d');
    if (!context) return;
    const { width, height } = this.#sigma.getDimensions();
    const pointed = this.#pointed !== null && 'node' in this.#pointed ? this.#pointed.node : null;
    const marks: NamedMark[] = [];
    for (const index of this.#ranked) {
      if (marks.length === mostNames) break;
      const node = this.#picture.nodes[index];
      const at = node && !this.#isDim(node.id) ? this.where(node.id) : null;
      if (!node || at === null || at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
      const mark = { id: node.id, label: node.label, ...at, isRinged: this.#selected.has(node.id) };
      if (node.id === pointed) marks.unshift(mark);
      else marks.push(mark);
    }
    drawNames(context, marks, {
      width,
      height,
      font: this.#font,
      text: this.#tones.of('--text'),
      paper: this.#tones.of('--surface'),
      middle: this.#sigma.framedGraphToViewport({ x: 0.5, y: 0.5 }),
    });
  }
}

import Sigma from 'sigma';
import type { Place } from '../layout/seeds';
import type { Segment } from '../picture/labels';
import type { Part, Picture } from '../picture/picture';
import { partsNear } from '../picture/walk';
import { dragging } from './dragging';
import { areAlike, type DrawnGraph, drawnGraph, lookOfEdge, lookOfNode, looksOther } from './drawn';
import { before, fitted, fittingInto, unfitted } from './fitting';
import { lineProgram } from './lineProgram';
import { markProgram } from './markProgram';
import { glide, isMotionReduced } from './motion';
import { NameLayer } from './NameLayer';
import type { NamedMark } from './names';
import { inSlices } from './slices';
import { rgbOf, type Tones, tonesAt } from './tones';

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

/** The most names that are tried; those of the largest marks on the screen. */
const mostNames = 200;

/** More lines are not kept clear of names, which takes longer than a frame with them; they show through behind the names. */
const mostAvoided = 300;

/** More nodes do not glide: they are put to their new places some at a time. */
const mostGliding = 2000;

/** So many nodes or edges are worked on before it is asked whether the frame has time for more. */
const slice = 250;

/** The opacity of what is not near the part that is pointed at. */
const far = 0.22;

const nothing: Picture = { nodes: [], edges: [] };

/** A picture drawn by WebGL. Throws where the browser has none. */
export class CanvasGraph {
  readonly #sigma: Sigma;
  readonly #tones: Tones;
  readonly #names: NameLayer;
  #graph: DrawnGraph;
  #picture = nothing;
  /** The numbers of nodes, those whose names come first before others. */
  #ranked: readonly number[] = [];
  #selected: ReadonlySet<string> = new Set();
  #pointed: Part | null = null;
  #near: ReadonlySet<string> = new Set();
  #stop = () => {};
  /** Where nodes of the picture are in the graph. */
  #fitting = unfitted;

  constructor(container: HTMLElement, events: CanvasEvents) {
    this.#tones = tonesAt(container);
    this.#graph = drawnGraph(nothing, this.#tones, new Map());
    const look = () => ({ paper: rgbOf(this.#tones.of('--surface')), far: this.#far() });
    this.#sigma = new Sigma(this.#graph, container, {
      allowInvalidContainer: true,
      renderLabels: false,
      stagePadding: 48,
      zoomToSizeRatioFunction: () => 1,
      defaultNodeType: 'mark',
      defaultEdgeType: 'line',
      nodeProgramClasses: { mark: markProgram(look) },
      nodeHoverProgramClasses: { mark: markProgram(look) },
      edgeProgramClasses: { line: lineProgram(() => this.#far()) },
      enableEdgeEvents: true,
      defaultDrawNodeHover: () => {},
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
    });
    const hasDragged = dragging(this.#sigma, (id, place) => {
      const { x, y } = before(place, this.#fitting);
      events.onMove(id, { x, y: -y });
    });
    this.#sigma.on('clickNode', ({ node, event }) => hasDragged() || events.onOpen({ node }, event.original.shiftKey));
    this.#sigma.on('clickEdge', ({ edge, event }) => events.onOpen({ edge }, event.original.shiftKey));
    this.#sigma.on('enterNode', ({ node }) => events.onPoint({ node }));
    this.#sigma.on('enterEdge', ({ edge }) => events.onPoint({ edge }));
    this.#sigma.on('leaveNode', () => events.onPoint(null));
    this.#sigma.on('leaveEdge', () => events.onPoint(null));
    this.#names = new NameLayer(this.#sigma, this.#tones, getComputedStyle(container).fontFamily, () => ({
      marks: this.#namedMarks(),
      lines: this.#avoidedLines(),
    }));
    this.#sigma.on('afterRender', () => events.onDrawn());
    for (const canvas of Object.values(this.#sigma.getCanvases()))
      canvas.addEventListener('webglcontextlost', events.onLost);
  }

  /** Shows a picture; what was there before glides to its new place. */
  show(picture: Picture): void {
    this.#stop();
    const previous = this.#picture;
    const isLarge = picture.nodes.length > mostGliding;
    const places = isLarge ? new Map<string, Place>() : this.#places();
    this.#picture = picture;
    const isAlike = areAlike(previous, picture);
    if (!isAlike || picture.nodes.some(({ radius }, index) => radius !== previous.nodes[index]?.radius)) {
      this.#ranked = [...picture.nodes.keys()].sort(
        (one, other) => (picture.nodes[other]?.radius ?? 0) - (picture.nodes[one]?.radius ?? 0) || one - other,
      );
    }
    if (isAlike) {
      this.#relook(previous);
      if (isLarge) {
        this.#stop = this.#spread();
        return;
      }
    } else {
      this.#graph = drawnGraph(picture, this.#tones, places);
      this.#sigma.setGraph(this.#graph);
      this.#near = new Set();
      this.point(this.#pointed);
    }
    this.#fitting = unfitted;
    const after = picture.nodes.map(({ id, x, y }): [string, Place] => [id, { x, y: -y }]);
    if (places.size > 0) this.#stop = glide(places, new Map(after), (now) => this.#move(now));
  }

  /** Rings around these. */
  select(selected: ReadonlySet<string>): void {
    this.#selected = selected;
    this.#names.expire();
    this.#sigma.scheduleRender();
  }

  /** What is not near a part is dimmed. */
  point(part: Part | null): void {
    this.#pointed = part;
    const before = this.#near;
    this.#near = part === null ? new Set() : partsNear(this.#picture, part);
    this.#names.expire();
    this.#mark(before, 0);
    this.#mark(this.#near, 1);
  }

  /** Takes the colours of another theme. */
  recolour(): void {
    this.#tones.forget();
    const picture = this.#picture;
    this.#picture = nothing;
    this.show(picture);
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
    this.#names.kill();
    this.#sigma.kill();
  }

  #look(state: { readonly x?: number; readonly y?: number; readonly ratio?: number }): void {
    const camera = this.#sigma.getCamera();
    // An animation that takes no time would divide by it.
    if (isMotionReduced()) camera.setState(state);
    else camera.animate(state, { duration: 200 });
  }

  #isFar(id: string): boolean {
    return this.#pointed !== null && !this.#near.has(id);
  }

  #far(): number {
    return this.#pointed === null ? 1 : far;
  }

  #places(): ReadonlyMap<string, Place> {
    return new Map(this.#graph.mapNodes((id, place) => [id, before(place, this.#fitting)]));
  }

  // What is written into attributes below is told to sigma once, and only what changed: each event of the graph has all worked out anew.

  #move(places: Iterable<readonly [id: string, place: Place]>): void {
    for (const [id, { x, y }] of places) Object.assign(this.#graph.getNodeAttributes(id), { x, y });
    this.#sigma.refresh({ partialGraph: {}, schedule: true });
  }

  /**
   * Puts all nodes to their places without working out all anew, which for a large picture is one long task: the new places are fitted into
   * the room of the old ones, so that what is known of the others stays right; then the lines follow.
   */
  #spread(): () => void {
    const { nodes, edges } = this.#picture;
    const after = nodes.map(({ x, y }) => ({ x, y: -y }));
    const fitting = fittingInto(this.#sigma.getBBox(), after);
    this.#fitting = fitting;
    this.#names.hold();
    const count = nodes.length + edges.length;
    const end = inSlices(count, slice, (from, to) => {
      const moved = nodes.slice(from, to).map(({ id }) => id);
      for (const [index, id] of moved.entries()) {
        const place = after[from + index];
        if (place !== undefined) Object.assign(this.#graph.getNodeAttributes(id), fitted(place, fitting));
      }
      const lines = edges.slice(Math.max(0, from - nodes.length), Math.max(0, to - nodes.length)).map(({ id }) => id);
      this.#sigma.refresh({ partialGraph: { nodes: moved, edges: lines }, skipIndexation: true, schedule: true });
      if (to === count) this.#names.release();
    });
    return () => {
      end();
      this.#names.release();
    };
  }

  #mark(ids: ReadonlySet<string>, near: 0 | 1): void {
    const nodes = [...ids].filter((id) => this.#graph.hasNode(id));
    const edges = [...ids].filter((id) => this.#graph.hasEdge(id));
    for (const id of nodes) Object.assign(this.#graph.getNodeAttributes(id), { near });
    for (const id of edges) Object.assign(this.#graph.getEdgeAttributes(id), { near });
    this.#sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
  }

  #relook(previous: Picture): void {
    const nodes = this.#picture.nodes.filter((node, index) => looksOther(node, previous.nodes[index]));
    const edges = this.#picture.edges.filter(({ line }, index) => line !== previous.edges[index]?.line);
    for (const node of nodes) Object.assign(this.#graph.getNodeAttributes(node.id), lookOfNode(node, this.#tones));
    for (const edge of edges) Object.assign(this.#graph.getEdgeAttributes(edge.id), lookOfEdge(edge, this.#tones));
    const partialGraph = { nodes: nodes.map(({ id }) => id), edges: edges.map(({ id }) => id) };
    this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
  }

  /** The largest on the screen, what is pointed at first. */
  #namedMarks(): readonly NamedMark[] {
    const { width, height } = this.#sigma.getDimensions();
    const pointed = this.#pointed !== null && 'node' in this.#pointed ? this.#pointed.node : null;
    const marks: NamedMark[] = [];
    for (const index of this.#ranked) {
      if (marks.length === mostNames) break;
      const node = this.#picture.nodes[index];
      const at = node && !this.#isFar(node.id) ? this.where(node.id) : null;
      if (!node || at === null || at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
      const isRinged = this.#selected.has(node.id);
      const radius = isRinged ? at.radius * 1.5 + 3 : at.radius;
      const mark = { id: node.id, label: node.label, x: at.x, y: at.y, radius, isRinged };
      if (node.id === pointed) marks.unshift(mark);
      else marks.push(mark);
    }
    return marks;
  }

  #avoidedLines(): readonly Segment[] {
    const { edges } = this.#picture;
    if (edges.length > mostAvoided) return [];
    return edges.flatMap((edge) => {
      const [from, to] = [this.where(edge.from), this.where(edge.to)];
      return from && to ? [{ from, to }] : [];
    });
  }
}

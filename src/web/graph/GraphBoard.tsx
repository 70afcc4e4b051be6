import { useMemo, useRef, useState } from 'react';
import { Link, useSearch } from 'wouter';
import {
  GraphNeighbourhoodDocument,
  type GraphNeighbourhoodQuery,
  type GraphNeighbourhoodQueryVariables,
} from '../api/generated/GraphNeighbourhood';
import { OpenAsGraphQL } from '../export/OpenAsGraphQL';
import { useEntityName } from '../parts/entity/useEntityName';
import lines from '../parts/lines/lines.module.css';
import { useQuestionInWords } from '../parts/question/useQuestionInWords';
import { Asking } from '../parts/states/Asking';
import { withQuery } from '../selection/useAddress';
import { useEvidence } from '../selection/useEvidence';
import { useSelection } from '../selection/useSelection';
import { useSectorName } from '../text/useSectorName';
import { useText } from '../text/useText';
import { filtered } from './filter';
import { GraphLegend } from './GraphLegend';
import { GraphList } from './GraphList';
import { GraphStage } from './GraphStage';
import styles from './GraphView.module.css';
import { LeftOut } from './LeftOut';
import { useLayout } from './layout/useLayout';
import { NetworkFiles } from './NetworkFiles';
import { networkOf } from './network';
import { PictureFiles } from './PictureFiles';
import { isolated } from './picture/lettering';
import type { Part, Picture } from './picture/picture';
import { Selected } from './Selected';
import { useGraphLegend } from './useGraphLegend';
import type { useGraphState } from './useGraphState';
import { usePicture } from './usePicture';
import { isFull } from './view';

interface Props {
  readonly data: GraphNeighbourhoodQuery;
  /** The id of what is in the middle. */
  readonly middle: string;
  readonly variables: GraphNeighbourhoodQueryVariables;
  readonly graph: ReturnType<typeof useGraphState>;
}

const noPicture: Picture = { nodes: [], edges: [] };

/** What the API told, filtered, laid out and drawn; beside it what is selected, and all of it as a list. */
export function GraphBoard({ data, middle, variables, graph }: Props) {
  const { state, acts, addressOf } = graph;
  const text = useText('graph');
  const sectorName = useSectorName();
  const search = useSearch();
  const evidence = useEvidence();
  const [selection] = useSelection();
  const sectors = useMemo(() => sectorsOf(data.sector), [data.sector]);
  const nameOf = useEntityName();
  const network = useMemo(() => networkOf(data.neighbourhood, nameOf), [data.neighbourhood, nameOf]);
  const shown = useMemo(
    () =>
      filtered(network, {
        middle: [middle],
        hide: state.hide,
        kinds: selection.kinds,
        sectors,
        stage: selection.stage,
        certainty: selection.certainty,
        sources: selection.sources,
      }),
    [network, middle, state.hide, sectors, selection.kinds, selection.stage, selection.certainty, selection.sources],
  );
  const laid = useLayout(shown, state.pin);
  const { picture, colouring, measured, tell } = usePicture(laid, shown, middle, sectors !== null, state);
  const legend = useGraphLegend(laid?.network ?? network, picture ?? noPicture, colouring, measured, state);
  const selected = useMemo(() => new Set(state.chosen), [state.chosen]);
  const name = network.nodes[0]?.name ?? middle;
  const question = useQuestionInWords()(
    data.city ? nameOf({ __typename: 'City', ...data.city }) : selection.city,
    data.sector ?? null,
  );
  const count = useRef<HTMLParagraphElement>(null);
  const full = isFull(state, data.neighbourhood.nodes.length);
  /** The name of what was opened once more, with nothing behind it. */
  const [exhausted, setExhausted] = useState<string | null>(null);

  function open(part: Part, isAdding: boolean) {
    setExhausted(null);
    if ('edge' in part) {
      const several = severalOf(part.edge);
      if (several === null) evidence.open({ subject: part.edge });
      else acts.change({ chosen: several });
      return;
    }
    const node = shown.nodes.find(({ id }) => id === part.node);
    const isOnlyOne = state.chosen.length === 1 && selected.has(part.node);
    if (!isOnlyOne || isAdding || node === undefined) acts.select(part.node, isAdding);
    else if (node.hidden === 0) setExhausted(node.name);
    else if (!full) acts.expand(part.node);
  }

  /** The ids of the two ends of an edge that stands for several relationships: selecting both tells them all. */
  function severalOf(id: string) {
    const edge = shown.edges.find((other) => other.id === id);
    return edge !== undefined && edge.relations.length > 1 ? [edge.from, edge.to] : null;
  }

  function partAddress(part: Part) {
    if ('node' in part) return addressOf([part.node]);
    const several = severalOf(part.edge);
    return several === null ? evidence.addressOf({ subject: part.edge }) : addressOf(several);
  }

  if (laid === null || picture === null) return <Asking />;
  return (
    <div className={styles.board}>
      <div className={styles.main}>
        <GraphStage
          picture={picture}
          label={text('label', { name: isolated(name), count: picture.nodes.length })}
          selected={selected}
          addressOf={partAddress}
          onOpen={open}
          onMove={acts.pin}
        />
        <p ref={count} role="status" tabIndex={-1} className={lines.note}>
          {text('shown', { count: picture.nodes.length, full: full ? 'yes' : 'no' })}
        </p>
        <p role="status">{exhausted !== null && text('nothingBehind', { name: isolated(exhausted) })}</p>
        <p role="status">
          {measured.state !== 'measured' &&
            measured.state !== 'none' &&
            text(`measuring.${measured.state}`, { what: text(`sizes.${measured.of}`) })}
        </p>
        <GraphLegend entries={legend} />
        <LeftOut
          state={state}
          leftOut={shown.leftOut}
          atOtherTimes={notThen(data)}
          sector={data.sector ? sectorName(data.sector) : null}
          acts={acts}
          onUndone={() => count.current?.focus()}
        />
        <div className={styles.takeAway}>
          <Link href={withQuery('/table', search)}>{text('asTable')}</Link>
          <PictureFiles picture={picture} legend={legend} name={name} question={question} />
          <NetworkFiles
            drawn={{ network: laid.network, picture, measured, byCommunity: state.colour === 'community' }}
            name={name}
          />
          <OpenAsGraphQL document={GraphNeighbourhoodDocument} variables={variables} />
        </div>
        {data.neighbourhood.cut.length > 0 && (
          <p>
            {text('cut')}: <span lang="en">{data.neighbourhood.cut.map(({ message }) => message).join(' ')}</span>
          </p>
        )}
        <GraphList network={laid.network} tell={tell} state={state} acts={acts} isFull={full} />
      </div>
      <Selected network={laid.network} picture={picture} state={state} acts={acts} isFull={full} />
    </div>
  );
}

/** How many entities the picture would show without the period that is chosen, and does not. */
function notThen({ neighbourhood, ofAllTimes }: GraphNeighbourhoodQuery): number {
  const shown = new Set(neighbourhood.nodes.map(({ node }) => node.id));
  return (ofAllTimes?.nodes ?? []).filter(({ node }) => !shown.has(node.id)).length;
}

/** The ids of a sector and of those that are part of it; null where all are wanted. */
function sectorsOf(sector: GraphNeighbourhoodQuery['sector']): ReadonlySet<string> | null {
  if (!sector) return null;
  const narrower = sector.narrower.nodes.flatMap(({ id, narrower: below }) => [
    id,
    ...below.nodes.map((node) => node.id),
  ]);
  return new Set([sector.id, ...narrower]);
}

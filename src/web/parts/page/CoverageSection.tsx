import { useSelection } from '../../selection/useSelection';
import { PartialDate } from '../../text/PartialDate';
import { useDates } from '../../text/useDates';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import { Entry } from '../entries/Entry';
import { independence } from '../evidence/independence';
import { Listing } from './Listing';
import { Section } from './Section';

/** `whole` of the API's coverage. */
export interface Coverage {
  readonly facts: number;
  readonly factsOnOneSource: number;
  readonly evidence: {
    readonly sources: number;
    readonly independentSources: number;
    readonly publishers: number;
    readonly sourcesOfUnknownPublisher: number;
    readonly latest: string | null;
  };
  readonly perSource: readonly {
    readonly facts: number;
    readonly source: NamedEntity & { readonly published: string | null; readonly publisher: NamedEntity | null };
  }[];
}

/**
 * What stands behind a page: how much of it is one source's, and every source that speaks of what it is about. The API counts that of all times, whatever
 * date is asked for.
 */
export function CoverageSection({ coverage }: { readonly coverage: Coverage }) {
  const text = useText('page');
  const dates = useDates();
  const [{ asOf }] = useSelection();
  const { facts, factsOnOneSource, evidence, perSource } = coverage;
  const note = text('coverage', {
    facts,
    alone: factsOnOneSource,
    sources: evidence.sources,
    independent: evidence.independentSources,
    which: independence(evidence.sources, evidence.independentSources),
    publishers: evidence.publishers,
    unknown: evidence.sourcesOfUnknownPublisher,
    dated: asOf === null ? 'no' : 'yes',
    latest: evidence.latest === null ? 'none' : dates(evidence.latest),
  });
  return (
    <Section title={text('behind')} count={perSource.length} note={facts === 0 ? text('nothingBehind') : note}>
      <Listing items={perSource} keyOf={({ source }) => source.id}>
        {({ source, facts: carried }) => (
          <Entry
            when={source.published === null ? text('undatedSource') : <PartialDate value={source.published} />}
            what={<EntityLink entity={source} marked />}
            more={
              <>
                {'· '}
                {source.publisher ? <EntityLink entity={source.publisher} /> : text('unknownPublisher')}
                {` · ${text('facts', { count: carried })}`}
              </>
            }
          />
        )}
      </Listing>
    </Section>
  );
}

import { useMemo } from 'react';
import { useFormatter, useMessages } from 'use-intl';
import { useCountryName } from '../text/useCountryName';
import { useDates } from '../text/useDates';
import { useText } from '../text/useText';
import type { Measured } from './centrality/useMeasured';
import type { ColourGroup } from './colouring';
import type { GraphEdge, GraphNode, Relation } from './network';
import { isolated } from './picture/lettering';
import type { Colour } from './view';

/** What is shown, in words. */
export interface GraphWords {
  /** @param group What its colour tells; null where that is said already. */
  readonly node: (node: GraphNode, group: ColourGroup | null, measured: Measured) => string;
  /** What the size of a mark tells in a number; null where it tells none, or one that is said anyway. */
  readonly measure: (id: string, measured: Measured) => string | null;
  readonly edge: (edge: GraphEdge, nameOf: (id: string) => string) => string;
  readonly group: (group: ColourGroup) => string;
}

export function useGraphWords(colour: Colour): GraphWords {
  const text = useText('graph');
  const types = useText('types');
  const stages = useText('stages');
  const certainties = useText('certainties');
  const relationships = useText('relationships');
  const words = useMessages().relationships;
  const countryName = useCountryName();
  const dates = useDates();
  const format = useFormatter();
  return useMemo(() => {
    const relationText = ({ type, from, to }: Relation, nameOf: (id: string) => string) => {
      const ends = { from: () => isolated(nameOf(from)), to: () => isolated(nameOf(to)) };
      return isRelationship(words, type)
        ? relationships.markup(type, ends)
        : relationships.markup('other', { type, ...ends });
    };
    const group = ({ key, country }: ColourGroup) => {
      if (country !== null) return countryName(country);
      return text(colour === 'community' ? 'groups.community' : 'groups.distance', { number: Number(key) });
    };
    const measure = (id: string, measured: Measured) => {
      if (measured.state !== 'measured' || measured.of === 'shown') return null;
      return text(`measured.${measured.of}`, { value: measured.values.get(id) ?? 0 });
    };
    return {
      group,
      measure,
      node: ({ id, name, type, country, stage, date, sectors, hidden }, ofColour, measured) =>
        text('node', {
          name: isolated(name),
          type: types(type),
          country: country === null ? 'none' : countryName(country),
          stage: stage === null ? 'none' : stages(stage),
          date: date === null ? 'none' : dates(date),
          group: ofColour === null || ofColour.country !== null ? 'none' : group(ofColour),
          measure: measure(id, measured) ?? 'none',
          sector: sectors !== null && sectors.size === 0 ? 'notStated' : 'none',
          hidden,
        }),
      edge: ({ relations }, nameOf) =>
        format.list(
          relations.map((relation) =>
            text('relation', {
              relation: relationText(relation, nameOf),
              certainty: relation.certainty === null ? text('noClaim') : certainties(relation.certainty),
            }),
          ),
        ),
    };
  }, [text, types, stages, certainties, relationships, words, countryName, dates, format, colour]);
}

function isRelationship<T extends object>(words: T, type: string): type is Exclude<keyof T & string, 'other'> {
  return type !== 'other' && Object.hasOwn(words, type);
}

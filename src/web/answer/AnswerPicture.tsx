import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { RadialPicture } from '../graph/radial/RadialPicture';
import type { Spoke } from '../graph/radial/spokes';
import { addressOf } from '../parts/entity/types';
import { useEntityName } from '../parts/entity/useEntityName';
import lines from '../parts/lines/lines.module.css';
import { useEvidence } from '../selection/useEvidence';
import { useText } from '../text/useText';
import styles from './AnswerPicture.module.css';
import type { Answer, AnsweredTie } from './answer';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the reader calls a city. */
type NameOf = (city: Named) => string;

/** The answer once more, as a small graph: a city there leads to the evidence of its tie, the one in the middle to its page. */
export function AnswerPicture({ answer }: { readonly answer: Answer }) {
  const text = useText('answer');
  const [, navigate] = useLocation();
  const evidence = useEvidence();
  const { city } = answer;
  const entityName = useEntityName();
  const nameOf = useCallback((of: Named) => entityName({ __typename: 'City', ...of }), [entityName]);
  const spokes = useMemo(() => spokesOf(answer, nameOf), [answer, nameOf]);
  const leadsTo = (id: string) =>
    id === city.id ? addressOf({ __typename: 'City', id }) : evidence.addressOf({ tie: [city.id, id] });
  return (
    <figure className={styles.picture}>
      <figcaption className={lines.note}>{text('picture')}</figcaption>
      <RadialPicture
        centre={{ id: city.id, name: nameOf(city) }}
        spokes={spokes}
        addressOf={leadsTo}
        onOpen={(id) => navigate(leadsTo(id))}
      />
    </figure>
  );
}

/** Each city once, by the first part of the answer that it is in. */
function spokesOf({ matching, notStated, related }: Answer, nameOf: NameOf): readonly Spoke[] {
  const drawn = new Set(notStated.map(({ city }) => city.id));
  return [
    ...matching.map((tie) => spokeOf(tie, 'matching', nameOf)),
    ...notStated.map((tie) => spokeOf(tie, 'sectorNotStated', nameOf)),
    ...related.filter(({ city }) => !drawn.has(city.id)).map((tie) => spokeOf(tie, 'related', nameOf)),
  ];
}

function spokeOf({ city, certainty, reasons, strength }: AnsweredTie, group: Spoke['group'], nameOf: NameOf): Spoke {
  const kinds = [...new Set(reasons.map(({ kind }) => kind))];
  return { id: city.id, name: nameOf(city), kinds, stage: strength.stage, certainty, group };
}

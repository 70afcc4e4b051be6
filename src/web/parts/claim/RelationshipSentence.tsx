import { useMessages } from 'use-intl';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';

interface Props {
  /** As the API calls it: `PARTY_TO`. */
  readonly type: string;
  readonly from: NamedEntity;
  readonly to: NamedEntity;
}

/** A relationship in words, both ends leading to their pages. */
export function RelationshipSentence({ type, from, to }: Props) {
  const text = useText('relationships');
  const words = useMessages().relationships;
  const ends = { from: () => <EntityLink entity={from} />, to: () => <EntityLink entity={to} /> };
  return <span>{isRelationship(words, type) ? text.rich(type, ends) : text.rich('other', { type, ...ends })}</span>;
}

function isRelationship<T extends object>(words: T, type: string): type is Exclude<keyof T & string, 'other'> {
  return type !== 'other' && Object.hasOwn(words, type);
}

import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import type { Subject } from './claim';
import { RelationshipSentence } from './RelationshipSentence';

/** What a claim is about, in words that lead there: an entity, a name of one, or a relationship between two. */
export function SubjectName({ of }: { readonly of: Pick<Subject, 'subject' | 'subjectType' | 'concerns'> }) {
  const text = useText('evidence');
  const inRole = (role: string): NamedEntity | undefined => of.concerns.edges.find((edge) => edge.role === role)?.node;
  const subject = inRole('SUBJECT');
  const owner = inRole('OWNER');
  const from = inRole('FROM');
  const to = inRole('TO');
  if (subject) return <EntityLink entity={subject} marked />;
  if (owner) return <span>{text.rich('nameOf', { owner: () => <EntityLink entity={owner} /> })}</span>;
  if (from && to) return <RelationshipSentence type={of.subjectType} from={from} to={to} />;
  return <bdi>{of.subject}</bdi>;
}

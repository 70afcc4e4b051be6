import { useText } from '../../text/useText';
import { type Contradiction, ContradictionEntry } from '../entries/ContradictionEntry';
import { Listing } from './Listing';
import { Section } from './Section';

interface Props {
  readonly contradictions: { readonly totalCount: number; readonly nodes: readonly Contradiction[] };
}

/** Where claims about what the page shows differ. Nothing where none do. */
export function ContradictionSection({ contradictions: { totalCount, nodes } }: Props) {
  const text = useText('page');
  if (totalCount === 0) return null;
  return (
    <Section title={text('differ')} count={totalCount}>
      <Listing items={nodes} keyOf={({ subject, property }) => `${subject} ${property}`} total={totalCount}>
        {(contradiction) => <ContradictionEntry contradiction={contradiction} />}
      </Listing>
    </Section>
  );
}

import { EvidenceDocument } from '../api/generated/Evidence';
import { useQuestion } from '../api/useQuestion';
import { ClaimsBySource } from '../parts/claim/ClaimsBySource';
import { Contradicted } from '../parts/evidence/Contradicted';
import { Answered } from '../parts/states/Answered';
import { Empty } from '../parts/states/Empty';
import { timeVariables } from '../selection/Selection';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import { byProperty } from './byProperty';
import { PropertyTitle } from './PropertyTitle';
import { SubjectHead } from './SubjectHead';
import { SubjectSummary } from './SubjectSummary';
import styles from './sections.module.css';

interface Props {
  /** The id of a node or a relationship. */
  readonly subject: string;
  /** Of its properties only this one; null for all. */
  readonly property: string | null;
}

/** What is said of a node, a relationship or a name, property by property. */
export function SubjectEvidence({ subject, property }: Props) {
  const text = useText('evidence');
  const [selection] = useSelection();
  const { knownAt } = timeVariables(selection);
  const question = useQuestion(EvidenceDocument, {
    subject,
    property,
    ofProperty: property === null ? null : { eq: property },
    knownAt,
  });
  return (
    <Answered question={question}>
      {(data) => {
        const { node, name, claims } = data;
        // It was merged with another: what is said stands there.
        if (node && node.id !== subject) return <SubjectEvidence subject={node.id} property={property} />;
        if (!node && !name && claims.totalCount === 0) return <Empty>{text('nothing', { id: subject })}</Empty>;
        return (
          <>
            <SubjectHead subject={subject} property={property} evidence={data} />
            <SubjectSummary evidence={data} />
            {byProperty(claims.nodes).map((group) => (
              <section key={group.property ?? ''} className={styles.section}>
                <h3 className={styles.title}>
                  <PropertyTitle property={group.property} /> <Contradicted isContradicted={group.isContradicted} />
                </h3>
                <ClaimsBySource claims={group.claims} />
              </section>
            ))}
            {claims.totalCount > claims.nodes.length && <p>{text('more', { shown: claims.nodes.length })}</p>}
          </>
        );
      }}
    </Answered>
  );
}

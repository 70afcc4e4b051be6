import { createContext, type ReactNode, useContext, useMemo } from 'react';
import lines from '../lines/lines.module.css';
import { type Backing, backingByProperty, type CountedClaim } from './claims';
import styles from './Facts.module.css';
import { SourcesLink } from './SourcesLink';

interface Subject {
  readonly id: string;
  readonly backing: ReadonlyMap<string | null, Backing>;
}

const SubjectContext = createContext<Subject>({ id: '', backing: new Map() });

interface FactsProps {
  /** The id of the node or relationship that all of them are about. */
  readonly of: string;
  readonly claims: readonly CountedClaim[];
  readonly children: ReactNode;
}

/** What is known of something, property by property; each that sources speak of leads to them. */
export function Facts({ of, claims, children }: FactsProps) {
  const subject = useMemo(() => ({ id: of, backing: backingByProperty(claims) }), [of, claims]);
  return (
    <SubjectContext value={subject}>
      <dl className={styles.facts}>{children}</dl>
    </SubjectContext>
  );
}

interface FactProps {
  readonly label: string;
  /** The properties that the value stands for, as the API calls them: the first that claims speak of gives the evidence. */
  readonly property?: string | readonly string[];
  /** The value; nothing is drawn for null or false. */
  readonly children: ReactNode;
}

export function Fact({ label, property = [], children }: FactProps) {
  if (children === null || children === false) return null;
  return (
    <div className={styles.fact}>
      <dt className={lines.note}>{label}</dt>
      <dd>
        {children} <Sources label={label} properties={typeof property === 'string' ? [property] : property} />
      </dd>
    </div>
  );
}

function Sources({ label, properties }: { readonly label: string; readonly properties: readonly string[] }) {
  const { id, backing } = useContext(SubjectContext);
  const property = properties.find((each) => backing.has(each));
  const behind = property === undefined ? undefined : backing.get(property);
  return property === undefined || behind === undefined ? null : (
    <SourcesLink of={{ subject: id, property }} about={label} backing={behind} />
  );
}

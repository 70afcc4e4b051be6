import { SectorLinks } from '../entries/SectorLinks';
import { Empty } from '../states/Empty';
import { Section } from './Section';

interface Props {
  readonly title: string;
  /** What is said where no source states any. */
  readonly empty: string;
  readonly sectors: {
    readonly totalCount: number;
    readonly edges: Parameters<typeof SectorLinks>[0]['sectors'];
  };
}

/** The fields that something covers, or that no source states any. */
export function SectorSection({ title, empty, sectors: { totalCount, edges } }: Props) {
  return (
    <Section title={title} count={totalCount}>
      {totalCount === 0 && <Empty>{empty}</Empty>}
      <SectorLinks sectors={edges} />
    </Section>
  );
}

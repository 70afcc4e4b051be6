import type { SectorPageQuery } from '../../api/generated/SectorPage';
import { SectorLinks } from '../../parts/entries/SectorLinks';
import { Fact, Facts } from '../../parts/page/Facts';
import { useText } from '../../text/useText';

export type Sector = NonNullable<SectorPageQuery['sector']>;

/** Which fields a field is part of, contains, and is related to, whichever of both names the other. */
export function SectorFacts({ sector }: { readonly sector: Sector }) {
  const text = useText('sectorPage');
  const { id, evidence, broader, narrower, related, relatedBy } = sector;
  const near = [...new Map([...related.edges, ...relatedBy.edges].map((edge) => [edge.node.id, edge])).values()];
  return (
    <Facts of={id} claims={evidence.nodes}>
      <Fact label={text('broader')}>{broader.edges.length > 0 && <SectorLinks sectors={broader.edges} />}</Fact>
      <Fact label={text('narrower')}>{narrower.edges.length > 0 && <SectorLinks sectors={narrower.edges} />}</Fact>
      <Fact label={text('related')}>{near.length > 0 && <SectorLinks sectors={near} />}</Fact>
    </Facts>
  );
}

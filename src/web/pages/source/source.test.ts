import { assert, constantFrom, option, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Certainty } from '../../api/generated/enums';
import { claim } from '../../parts/claim/examples';
import { byLine } from './byLine';
import { type Reading, readingCodec } from './reading';
import { spokenOf } from './source';

describe('what of a source is read', () => {
  const filled = string({ unit: 'grapheme', minLength: 1, maxLength: 50 });
  const readings = record<Reading>({
    sourceCertainty: option(constantFrom(...Certainty)),
    sourceAbout: option(filled),
    sourceAfter: option(filled),
  });

  it('is read from an address as it was written', () => {
    assert(
      property(readings, (reading) => {
        expect(readingCodec.read(readingCodec.write(reading))).toEqual(reading);
      }),
    );
  });
});

describe('claims by line', () => {
  it('stand together on each line, in the order of the source', () => {
    const [headline, first, again, register] = [0, 1, 1, null].map((line, index) => ({
      ...claim,
      id: `${index}`,
      line,
    }));
    expect(headline && first && again && register && byLine([headline, first, again, register])).toEqual([
      { line: 0, claims: [headline] },
      { line: 1, claims: [first, again] },
      { line: null, claims: [register] },
    ]);
  });
});

describe('of whom a source speaks', () => {
  it('begins with whom it speaks of most; equals by name', () => {
    const bogor = { id: 'bogor', name: 'Bogor' };
    const kisarazu = { id: 'kisarazu', name: 'Kisarazu' };
    const tokyo = { id: 'tokyo', name: 'Tokyo' };
    const whole = { nodes: [[tokyo], [kisarazu, bogor], [kisarazu]].map((nodes) => ({ concerns: { nodes } })) };
    expect(spokenOf({ whole })).toEqual([
      { ...kisarazu, claims: 2 },
      { ...bogor, claims: 1 },
      { ...tokyo, claims: 1 },
    ]);
  });
});

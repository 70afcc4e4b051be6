import { expect, it } from 'vitest';
import { type Look, sayOnce } from './sayOnce';

function look(said: Readonly<Record<string, string>>, ...parts: readonly Look[]): Look {
  return { said: new Map(Object.entries(said)), parts };
}

function told({ said, parts }: Look): unknown {
  return [Object.fromEntries(said), ...parts.map(told)];
}

it('leaves to a group what most of what is in it says', () => {
  const group = look({}, look({ fill: 'red' }), look({ fill: 'blue' }), look({ fill: 'red' }));
  sayOnce(group);
  expect(told(group)).toEqual([{ fill: 'red' }, [{}], [{ fill: 'blue' }], [{}]]);
});

it('says at the top what groups within groups say', () => {
  const inner = () => look({}, look({ stroke: 'none', fill: 'red' }), look({ stroke: 'none', fill: 'red' }));
  const outer = look({}, inner(), look({}, look({ stroke: 'none', fill: 'blue' })));
  sayOnce(outer);
  expect(told(outer)).toEqual([{ stroke: 'none', fill: 'red' }, [{}, [{}], [{}]], [{ fill: 'blue' }, [{}]]]);
});

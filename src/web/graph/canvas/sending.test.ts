import { expect, it } from 'vitest';
import { Sending } from './sending';

/** Notes what is sent, as it was at that time. */
function fakeGl() {
  const sent: (readonly [what: string, from: number, numbers: readonly number[]])[] = [];
  const gl = {
    ARRAY_BUFFER: 1,
    DYNAMIC_DRAW: 2,
    bufferData: (_target: number, numbers: Float32Array) => sent.push(['all', 0, [...numbers]]),
    bufferSubData: (_target: number, from: number, numbers: Float32Array) => sent.push(['part', from, [...numbers]]),
  };
  return { gl: gl as unknown as WebGL2RenderingContext, sent };
}

it('sends all of an array that was not sent before, whatever was written', () => {
  const { gl, sent } = fakeGl();
  const sending = new Sending();
  sending.written(1, 2);
  sending.send(gl, Float32Array.of(1, 2, 3));
  sending.send(gl, Float32Array.of(4, 5));
  expect(sent).toEqual([
    ['all', 0, [1, 2, 3]],
    ['all', 0, [4, 5]],
  ]);
});

it('sends nothing of what it sent and nobody wrote since', () => {
  const { gl, sent } = fakeGl();
  const sending = new Sending();
  const array = Float32Array.of(1, 2, 3);
  sending.written(0, 3);
  sending.send(gl, array);
  sending.send(gl, array);
  expect(sent).toHaveLength(1);
});

it('sends from the first to the last that was written, by bytes', () => {
  const { gl, sent } = fakeGl();
  const sending = new Sending();
  const array = Float32Array.of(1, 2, 3, 4, 5);
  sending.send(gl, array);
  array.set([20, 30], 1);
  sending.written(2, 3);
  sending.written(1, 2);
  sending.send(gl, array);
  sending.send(gl, array);
  expect(sent.slice(1)).toEqual([['part', 4, [20, 30]]]);
});

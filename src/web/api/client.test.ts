import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApi } from './client';
import { connection } from './connection';
import { problemsOf } from './problems';

const asked = vi.fn<typeof fetch>();

afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockReset();
  connection.report('there');
});

/** What comes of a question that is answered so, and after that as it should be. */
async function ask(answer: Response | Error) {
  vi.stubGlobal('fetch', asked);
  const json = { 'content-type': 'application/json' };
  asked.mockResolvedValue(new Response('{"data":{"city":null}}', { headers: json }));
  asked.mockImplementationOnce(async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const standings: string[] = [];
  const end = connection.listen(() => standings.push(connection.standing));
  const { data, error } = await createApi('http://citygraph.test/graphql').query('{ city { id } }', {}).toPromise();
  end();
  return { isAskedAgain: asked.mock.calls.length > 1, standings, data, problems: problemsOf(error) };
}

const json = (body: string) => new Response(body, { headers: { 'content-type': 'application/json' } });

const errors = (message: string, code: string) => JSON.stringify({ errors: [{ message, extensions: { code } }] });

function brokenOff() {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"data":'));
      controller.error(new TypeError('network error'));
    },
  });
}

describe('a question', () => {
  it.each([
    ['nothing', new TypeError('Failed to fetch'), 'away'],
    ['a proxy that does not reach the server', new Response('<h1>Bad gateway</h1>', { status: 502 }), 'away'],
    [
      'a connection that breaks off',
      new Response(brokenOff(), { headers: { 'content-type': 'application/json' } }),
      'away',
    ],
    ['a proxy that tells so in JSON', new Response('{"error":"bad gateway"}', { status: 502 }), 'away'],
    ['a proxy that tells so in errors', new Response('{"errors":[{"message":"No host."}]}', { status: 502 }), 'away'],
    ['a proxy with errors of another kind', new Response('{"errors":[{"title":"No host."}]}', { status: 503 }), 'away'],
    ['a server that starts', new Response(errors('Starting.', 'SERVICE_UNAVAILABLE'), { status: 503 }), 'away'],
    ['a server with too much to do', new Response(errors('Busy.', 'SERVER_BUSY'), { status: 503 }), 'busy'],
    ['something that lets few requests through', new Response('Slow down', { status: 429 }), 'busy'],
    ['the same in words of its own', new Response(errors('Too many.', 'RATE_LIMITED'), { status: 429 }), 'busy'],
  ])('that %s answers is asked again until it is answered', async (_, answer, standing) => {
    const { isAskedAgain, standings, data } = await ask(answer);
    expect(isAskedAgain).toBe(true);
    expect(standings).toEqual([standing, 'there']);
    expect(data).toEqual({ city: null });
  });

  it.each([
    ['too long', new Response(null, { status: 413 }), 413],
    ['forbidden', new Response('Forbidden', { status: 403 }), 403],
    ['answered by a page', new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }), 200],
    ['answered by a part', new Response('{"data":{"ci', { headers: { 'content-type': 'application/json' } }), 200],
    ['answered by nothing', new Response('', { headers: { 'content-type': 'application/json' } }), 200],
    ['answered by no content', new Response(null, { status: 204 }), 204],
    ['sent on to another address', Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }), 0],
    ['refused in errors of another kind', new Response('{"errors":[{"title":"Forbidden"}]}', { status: 403 }), 403],
    ['answered by null, as text', new Response('null', { headers: { 'content-type': 'text/plain' } }), 200],
    [
      'answered by null, as an event',
      new Response('event: next\ndata: null\n\n', { headers: { 'content-type': 'text/event-stream' } }),
      200,
    ],
  ])('that is %s fails, and says by what', async (_, answer, status) => {
    const { isAskedAgain, standings, problems } = await ask(answer);
    expect(isAskedAgain).toBe(false);
    expect(standings).toEqual([]);
    expect(problems).toEqual([{ message: '', place: '', code: null, status }]);
  });

  it.each([
    ...['null', '[]', '42', '"ok"', 'true', '{}', '{"payload":5}'],
    ...['{"data":null}', '{"data":5}', '{"data":[]}', '{"data":{}}', '{"data":{"sector":null}}'],
    ...['{"errors":[]}', '{"errors":{"message":"No."}}', '{"data":null,"errors":"No."}'],
    ...['{"errors":[null]}', '{"errors":[{"title":"No."}]}', '{"errors":[{"message":"No.","path":"city"}]}'],
    '{"errors":[{"message":"No.","name":"GraphQLError"}]}',
  ])('that is answered by JSON that is no answer, %s, fails and says so', async (body) => {
    const { isAskedAgain, standings, data, problems } = await ask(json(body));
    expect(isAskedAgain).toBe(false);
    expect(standings).toEqual([]);
    expect(data).toBeUndefined();
    expect(problems).toEqual([{ message: '', place: '', code: null, status: 200 }]);
  });

  it.each([
    ['a type without a charset', 'application/json'],
    ['another type', 'application/octet-stream'],
    ['another charset', 'application/json; charset=iso-8859-1'],
  ])('is answered under %s as well', async (_, type) => {
    const { data } = await ask(
      new Response('{"data":{"city":{"id":"日光市"}}}', { headers: { 'content-type': type } }),
    );
    expect(data).toEqual({ city: { id: '日光市' } });
  });

  it('of which a part is answered keeps it', async () => {
    const { data, problems } = await ask(json('{"data":{"city":null},"errors":[{"message":"No.","path":["city",0]}]}'));
    expect(data).toEqual({ city: null });
    expect(problems).toEqual([{ message: 'No.', place: 'city.0', code: null }]);
  });

  it('that the server refuses is not asked again, and its words are told', async () => {
    const { isAskedAgain, problems } = await ask(new Response(errors('Too much.', 'LIMIT_EXCEEDED'), { status: 413 }));
    expect(isAskedAgain).toBe(false);
    expect(problems).toEqual([{ message: 'Too much.', place: '', code: 'LIMIT_EXCEEDED' }]);
  });
});

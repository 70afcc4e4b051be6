import { retryExchange } from '@urql/exchange-retry';
import { type Client, cacheExchange, createClient, fetchExchange, mapExchange } from 'urql';
import { connection } from './connection';
import { withNoAnswer } from './noAnswer';
import { patientFetch } from './patientFetch';
import { isPassing, standingOf } from './problems';

/** Asks the server that the page came from. What fails in passing is asked again until it is answered, or nobody wants it any more. */
export function createApi(url = '/graphql'): Client {
  return createClient({
    url,
    fetch: patientFetch(),
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      retryExchange({
        initialDelayMs: 500,
        maxDelayMs: 5000,
        maxNumberAttempts: Number.POSITIVE_INFINITY,
        retryIf: isPassing,
      }),
      mapExchange({
        onResult: (result) => {
          const answer = withNoAnswer(result);
          connection.report(standingOf(answer.error));
          return answer;
        },
      }),
      fetchExchange,
    ],
  });
}

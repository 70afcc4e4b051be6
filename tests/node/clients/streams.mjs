// What the stream clients are asked to do, each with its own transport.

/** Takes some results of an operation, then unsubscribes; an error that ends it is the last. */
async function take(client, query, count = Infinity) {
  const results = [];
  try {
    for await (const result of client.iterate({ query })) {
      results.push(result);
      if (results.length === count) break;
    }
  } catch (error) {
    results.push({ ended: [error].flat().map((one) => one.message) });
  }
  return results;
}

/**
 * Queries, mutations, subscriptions and errors side by side.
 * @param {{ iterate: Function, dispose: Function }} client
 */
export async function exercise(client) {
  const names = Array.from({ length: 20 }, (_, i) => `n${i}`);
  const hellos = names.map((name) => take(client, `{ hello(name: "${name}") }`));
  const numbers = take(client, 'subscription { numbers }', 3);
  await take(client, 'mutation { publish(number: 1) }');
  await take(client, 'mutation { publish(number: 2) }');
  return {
    hellos: (await Promise.all(hellos)).flat().map((result) => result.data.hello),
    numbers: (await numbers).map((result) => result.data.numbers ?? result.errors[0].message),
    firehose: (await take(client, 'subscription { firehose(length: 3) }', 5)).map((result) => result.data.firehose),
    secret: (await take(client, '{ secret }')).map((result) => result.errors[0].message),
    refused: (await take(client, 'subscription { refused }')).map((result) => result.errors?.[0].message ?? result),
    invalid: (await take(client, '{ helo }')).map((result) => result.errors?.[0].message ?? result),
    syntax: (await take(client, '{ hello(')).map((result) => result.errors?.[0].message ?? result),
  };
}

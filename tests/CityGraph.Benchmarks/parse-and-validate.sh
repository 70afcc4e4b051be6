#!/bin/sh
# Parse and validate of a document of 20 KB against the API's schema: the engine and graphql-js, in turn. Prints processor time and ratios.
set -eu
cd "$(dirname "$0")/../.."
if [ ! -d tests/node/node_modules/graphql ]; then
  echo "graphql is missing; install it: npm ci --prefix tests/node" >&2
  exit 1
fi
if ! log=$(dotnet build tests/CityGraph.Benchmarks -c Release -v q -nologo 2>&1); then
  echo "$log" >&2
  exit 1
fi
# graphql-js without its checks for developers.
export NODE_ENV=production
schema=schema/api.graphql
document=tests/CityGraph.Benchmarks/Documents/Frontend.graphql
for round in 1 2 3 4 5; do
  echo "engine $(tests/CityGraph.Benchmarks/bin/Release/net10.0/CityGraph.Benchmarks parse-and-validate $schema $document)"
  echo "graphql-js $(node tests/CityGraph.Benchmarks/Documents/parse-and-validate.mjs $schema $document)"
done | awk '
  { parse[$1, ++count[$1]] = $2; validate[$1, count[$1]] = $3; both[$1, count[$1]] = $2 + $3 }
  function median(values, side,    n, i, j, sorted, swap) {
    n = count[side]
    for (i = 1; i <= n; i++) sorted[i] = values[side, i]
    for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (sorted[j] < sorted[i]) { swap = sorted[i]; sorted[i] = sorted[j]; sorted[j] = swap }
    return sorted[int((n + 1) / 2)]
  }
  function report(what, values,    engine, js) {
    engine = median(values, "engine"); js = median(values, "graphql-js")
    printf "%-9s us/document  engine %8.1f   graphql-js %8.1f   ratio %.2f\n", what, engine, js, js / engine
  }
  END { report("parse", parse); report("validate", validate); report("both", both) }'

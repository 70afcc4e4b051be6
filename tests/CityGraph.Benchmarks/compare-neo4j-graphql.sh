#!/bin/sh
# Builds the server and the comparison, installs Neo4j's library for GraphQL as its lock file says, starts a Neo4j, and asks both over it.
set -eu
cd "$(dirname "$0")/../.."
shared=../shared
twins="$shared/data/hekman-twincities/twin_cities.csv"
library=tests/node/neo4j-graphql
if [ ! -f "$twins" ]; then
  echo "$twins is missing: the twin towns that are loaded" >&2
  exit 1
fi
npm ci --prefix "$library" --ignore-scripts --no-audit --no-fund --loglevel=error
for project in src/CityGraph.Server tests/CityGraph.Benchmarks; do
  if ! log=$(dotnet build "$project" -c Release -v q -nologo 2>&1); then
    echo "$log" >&2
    exit 1
  fi
done
http=${NEO4J_HTTP_PORT:-17474} bolt=${NEO4J_BOLT_PORT:-17687} password=citygraph-test
home=$(mktemp -d)
NEO4J_HEAP=1g "$shared/neo4j/bin/neo4j-run" "$home" "$http" "$bolt" "$password" >"$home.log" 2>&1 &
neo4j=$!
trap 'kill $neo4j; wait $neo4j 2>/dev/null; rm -rf "$home" "$home.log"' EXIT
for _ in $(seq 120); do
  curl -fs "http://127.0.0.1:$http" >/dev/null && break
  sleep 1
done
tests/CityGraph.Benchmarks/bin/Release/net10.0/CityGraph.Benchmarks compare-neo4j-graphql \
  src/CityGraph.Server/bin/Release/net10.0/CityGraph.Server "$library/server.mjs" "$twins" \
  "http://127.0.0.1:$http" "bolt://127.0.0.1:$bolt" neo4j "$password" "$neo4j"

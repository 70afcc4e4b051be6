#!/bin/sh
# Builds the server and the comparison, starts a Neo4j (or takes that of NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, and empties it), and runs it;
# with the argument `loading` the part of it that loads.
set -eu
cd "$(dirname "$0")/../.."
shared=../shared
twins="$shared/data/hekman-twincities/twin_cities.csv"
if [ ! -f "$twins" ]; then
  echo "$twins is missing: the twin towns that are loaded" >&2
  exit 1
fi
for project in src/CityGraph.Server tests/CityGraph.Benchmarks; do
  if ! log=$(dotnet build "$project" -c Release -v q -nologo 2>&1); then
    echo "$log" >&2
    exit 1
  fi
done
user=${NEO4J_USER:-neo4j} password=${NEO4J_PASSWORD:-citygraph-test}
if [ -z "${NEO4J_URI:-}" ]; then
  NEO4J_URI=http://127.0.0.1:17474
  home=$(mktemp -d)
  NEO4J_HEAP=1g "$shared/neo4j/bin/neo4j-run" "$home" 17474 17687 "$password" >"$home.log" 2>&1 &
  neo4j=$!
  trap 'kill $neo4j; wait $neo4j 2>/dev/null; rm -rf "$home" "$home.log"' EXIT
  for _ in $(seq 60); do
    curl -fs "$NEO4J_URI" >/dev/null && break
    sleep 1
  done
fi
benchmarks=tests/CityGraph.Benchmarks/bin/Release/net10.0/CityGraph.Benchmarks
server=src/CityGraph.Server/bin/Release/net10.0/CityGraph.Server
# The database's process is known only if it was started here; its processor time is then told too.
$benchmarks compare-neo4j-loading "$server" "$twins" "$NEO4J_URI" "$user" "$password" ${neo4j:-}
[ "${1:-}" = loading ] || $benchmarks compare-neo4j "$server" "$twins" "$NEO4J_URI" "$user" "$password" ${neo4j:-}

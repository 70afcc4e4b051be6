#!/bin/sh
# Network measures against python3-igraph's (Debian's package), single thread each, on KONECT's sister cities and a planted partition: prints ratios,
# leaves nothing behind. An argument is the only measure to compare, such as PageRank.
set -eu
cd "$(dirname "$0")/../.."
if ! /usr/bin/python3 -c 'import igraph' 2>/dev/null; then
  echo "igraph is missing; install it: apt-get install python3-igraph" >&2
  exit 1
fi
if ! log=$(dotnet build tests/CityGraph.Benchmarks -c Release -v q -nologo 2>&1); then
  echo "$log" >&2
  exit 1
fi
exec tests/CityGraph.Benchmarks/bin/Release/net10.0/CityGraph.Benchmarks compare-analysis tests/CityGraph.Benchmarks/Analysis/igraph-side.py \
  ../shared/data/konect-twin/out.twin "${1:-}"

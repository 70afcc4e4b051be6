#!/bin/sh
# One client that behaves, alone and while 50 others attack: prints what it keeps of its throughput, leaves nothing behind.
set -eu
cd "$(dirname "$0")/../.."
if ! command -v wrk >/dev/null; then
  echo "wrk is missing; install it: apt-get install wrk" >&2
  exit 1
fi
for project in src/CityGraph.Server tests/CityGraph.Benchmarks; do
  if ! log=$(dotnet build "$project" -c Release -v q -nologo 2>&1); then
    echo "$log" >&2
    exit 1
  fi
done
exec tests/CityGraph.Benchmarks/bin/Release/net10.0/CityGraph.Benchmarks compare-fairness src/CityGraph.Server/bin/Release/net10.0/CityGraph.Server

#!/bin/sh
# The engine and its transport against handlers written by hand, over objects in memory: prints ratios, leaves nothing behind.
set -eu
cd "$(dirname "$0")/../.."
if ! command -v wrk >/dev/null; then
  echo "wrk is missing; install it: apt-get install wrk" >&2
  exit 1
fi
if ! log=$(dotnet build tests/CityGraph.Benchmarks -c Release -v q -nologo 2>&1); then
  echo "$log" >&2
  exit 1
fi
exec tests/CityGraph.Benchmarks/bin/Release/net10.0/CityGraph.Benchmarks compare-engine

#!/bin/sh
# Builds the server, the empty application and the comparison, and runs it: prints ratios, leaves nothing behind.
set -eu
cd "$(dirname "$0")/../.."
if ! command -v wrk >/dev/null; then
  echo "wrk is missing; install it: apt-get install wrk" >&2
  exit 1
fi
for project in src/CityGraph.Server tests/CityGraph.Benchmarks.EmptyApp tests/CityGraph.Benchmarks; do
  if ! log=$(dotnet build "$project" -c Release -v q -nologo 2>&1); then
    echo "$log" >&2
    exit 1
  fi
done
exec tests/CityGraph.Benchmarks/bin/Release/net10.0/CityGraph.Benchmarks compare-server \
  src/CityGraph.Server/bin/Release/net10.0/CityGraph.Server \
  tests/CityGraph.Benchmarks.EmptyApp/bin/Release/net10.0/CityGraph.Benchmarks.EmptyApp

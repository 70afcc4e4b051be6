#!/bin/sh
# A million generated nodes and five million relationships in the embedded store: memory, opening, and searches against the same by hand over arrays.
# An argument gives another number of nodes. Prints ratios, leaves nothing behind.
set -eu
cd "$(dirname "$0")/../.."
if ! log=$(dotnet build tests/CityGraph.Benchmarks -c Release -v q -nologo 2>&1); then
  echo "$log" >&2
  exit 1
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tests/CityGraph.Benchmarks/bin/Release/net10.0/CityGraph.Benchmarks compare-graph "${1:-1000000}" "$folder"

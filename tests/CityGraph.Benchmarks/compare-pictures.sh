#!/bin/sh
# The explorer's graph of 10,000 nodes and 30,000 edges, beside bare sigma: a frame while panning; the page's tasks while a layout runs.
set -eu
cd "$(dirname "$0")/../.."
if [ ! -d src/web/node_modules/vite ]; then
  echo "The pages' packages are missing; install them: npm ci --prefix src/web" >&2
  exit 1
fi
if ! command -v "${CITYGRAPH_CHROMIUM:-chromium}" >/dev/null; then
  echo "chromium is missing; install it: apt-get install chromium, or name it in CITYGRAPH_CHROMIUM" >&2
  exit 1
fi
exec node tests/CityGraph.Benchmarks/Pictures/pictures.mjs

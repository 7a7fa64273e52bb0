#!/usr/bin/env bash
# Measures what the client costs beside bare HttpClient and compares it with the ratios in results/; --accept writes them down.
set -euo pipefail
cd "$(dirname "$0")"
exec dotnet run --configuration Release -- load compare "$@"

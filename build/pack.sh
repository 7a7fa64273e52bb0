#!/usr/bin/env bash
# Packs every library for each registered API version, or for one, into .artifacts/packages: build/pack.sh [VERSION]. See .github/CONTRIBUTING.md.
cd "$(dirname "$0")/.." && exec dotnet run --project build/Camunda.Rest.Contract --no-launch-profile -- pack "$@"

#!/usr/bin/env bash
# Adds an API version, or refreshes one: build/bump.sh VERSION FILE_OR_FOLDER; takes one out: build/bump.sh --remove VERSION. See openapi/README.md.
cd "$(dirname "$0")/.." && exec dotnet run --project build/Camunda.Rest.Contract --no-launch-profile -- bump "$@"

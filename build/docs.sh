#!/usr/bin/env bash
# Builds the documentation site into .artifacts/docs, for the newest registered API version or for one: build/docs.sh [VERSION].
# Ends with the numbers of pages, links and dead links, and fails if there is a dead one. See .github/CONTRIBUTING.md.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
version=${1:-$(sed -n 's:.*<CamundaKnownApiVersions>.*;\(.*\)</CamundaKnownApiVersions>.*:\1:p' build/Camunda.Rest.ApiVersions.props)}
sources=.artifacts/docs-sources
site=.artifacts/docs

# The program has all assemblies that the libraries refer to beside it.
dotnet build src/Camunda.Rest.Testing.Server -p:CamundaApiVersion="$version" --verbosity quiet
rm -rf "$sources" "$site"
mkdir -p "$sources"
cp ".artifacts/$version/bin/Camunda.Rest.Testing.Server/debug/"*.{dll,xml} "$sources"

dotnet tool restore
dotnet docfx build/docs/docfx.json --warningsAsErrors
# Names the folder of this machine, and no page needs it.
rm "$site/manifest.json"
! grep -rlF "$PWD" "$site" || { echo "error: these files name the folder of this machine."; exit 1; }
dotnet run --project build/Camunda.Rest.Contract --no-launch-profile -- check-links "$site"

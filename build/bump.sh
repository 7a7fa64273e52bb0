#!/usr/bin/env bash
# Adds an API version, or refreshes one: imports its published description, registers it, generates the client from it, builds the whole
# solution with it, and prints what changed against the newest version known before.
#
#   build/bump.sh VERSION FILE_OR_FOLDER      VERSION: major.minor with an optional label, such as 8.11 or 8.11-alpha1
#   build/bump.sh --remove VERSION            takes a version out again
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "bump: $*" >&2; exit 1; }
usage() { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }

versions_file=build/Camunda.Rest.ApiVersions.props
known() { sed -n 's:.*<CamundaKnownApiVersions>\(.*\)</CamundaKnownApiVersions>.*:\1:p' "$versions_file" | tr ';' '\n'; }
register() { # the list of versions, oldest first, one a line
    local list symbols="" sources="" number
    list=$(paste -sd';' -)
    for number in $(tr ';' '\n' <<< "$list" | sed 's/-.*//' | uniq); do
        symbols+="    <CamundaApiSymbols Condition=\"\$([MSBuild]::VersionGreaterThanOrEquals('\$(CamundaApiBaseline)', '$number'))\">\$(CamundaApiSymbols);CAMUNDA_${number//./_}_OR_GREATER</CamundaApiSymbols>"$'\n'
        sources+="    <CamundaLaterSources Condition=\"\$([MSBuild]::VersionLessThan('\$(CamundaApiBaseline)', '$number'))\">\$(CamundaLaterSources);**/*.$number.cs</CamundaLaterSources>"$'\n'
    done
    { sed '/<CamundaKnownApiVersions>/,$d' "$versions_file"
      echo "    <CamundaKnownApiVersions>$list</CamundaKnownApiVersions>"
      printf '%s' "$symbols$sources"
      echo '  </PropertyGroup>'
      echo '</Project>'
    } > "$versions_file.new"
    mv "$versions_file.new" "$versions_file"
}
# Sorts versions; a labelled one (8.11-alpha1) comes before the release that it leads to.
sort_versions() { sed 's/-/~/' | sort -V -u | sed 's/~/-/'; }

if [ "${1:-}" = "--remove" ]; then
    [ $# -eq 2 ] || usage
    known | grep -qxF "$2" || fail "version $2 is not registered; known: $(known | paste -sd' ')"
    known | grep -vxF "$2" | register
    rm -rf "openapi/$2" "generated/Camunda.Rest.Generated/Output/$2" ".artifacts/$2"
    echo "Removed $2; registered: $(known | paste -sd' ')"
    exit 0
fi

[ $# -eq 2 ] || usage
version=$1
source=$2
[[ $version =~ ^[0-9]+\.[0-9]+(-[A-Za-z0-9.]+)?$ ]] || fail "'$version' is not major.minor with an optional label, such as 8.11 or 8.11-alpha1"
[ -e "$source" ] || fail "there is no file or folder '$source'"

newest=$(known | grep -vxF "$version" | tail -1)
tool() { dotnet run --project build/Camunda.Rest.Contract --no-launch-profile -- "$@"; }

echo "== Import $version"
tool import --from "$source" --api-version "$version" --to "openapi/$version/contract.yaml"
tool check --from "$source" --contract "openapi/$version/contract.yaml"

echo "== Baseline"
tool baseline --contract "openapi/$version/contract.yaml" --to "openapi/$version/baseline.txt"

echo "== Register"
{ known; echo "$version"; } | sort_versions | register
known | paste -sd' '

echo "== Generate and build"
dotnet build -p:CamundaApiVersion="$version"

echo "== Changes from $newest to $version"
tool diff --from "openapi/$newest/contract.yaml" --to "openapi/$version/contract.yaml"

echo "== Departures of $version from the API's naming conventions"
tool lint --contract "openapi/$version/contract.yaml"

#!/usr/bin/env bash
# Fetches the sources named in sources.lock into DIR, checks each against its pinned hash and unpacks it to DIR/<name>.
# usage: fetch-sources.sh DIR
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dir=$1
mkdir -p "$dir"
while read -r name version sum; do
  case "$name" in ''|\#*) continue ;; esac
  stamp="$dir/$name/.version"
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$version $sum" ] && continue
  tmp=$(mktemp -d "$dir/.fetch.XXXXXX")
  trap 'rm -rf "$tmp"' EXIT
  (cd "$tmp" && npm pack --silent "$name@$version" >/dev/null)
  file=$(ls "$tmp"/*.tgz)
  got=$(openssl dgst -sha512 -binary "$file" | openssl base64 -A)
  if [ "$got" != "$sum" ]; then
    echo "fetch-sources: $name $version does not match its pinned hash; refusing to use it" >&2
    exit 1
  fi
  tar -xzf "$file" -C "$tmp"
  rm -rf "${dir:?}/$name"
  mv "$tmp/package" "$dir/$name"
  printf '%s' "$version $sum" >"$stamp"
  rm -rf "$tmp"
  trap - EXIT
done <"$here/sources.lock"

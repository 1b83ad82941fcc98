#!/bin/sh
# No tracked file may name the host of a package registry: where packages come from is each machine's own setting.
set -eu
# The [brackets] keep this file from finding itself.
hosts='[p]ypi\.org|[p]ythonhosted|registry\.n[p]mjs|[y]arnpkg\.com|[a]naconda\.(org|com)|[d]eb\.debian\.org|[a]rchive\.ubuntu|[c]rates\.io|[p]roxy\.golang|[-]-(extra-)?index-url'

# git grep says 0: found, 1: not found, anything else: could not look (which must not pass for "not found").
found=0
git grep -nIE -e "$hosts" -- . || found=$?
case $found in
  0) echo "These lines name a package registry." >&2; exit 1 ;;
  1) ;;
  *) exit "$found" ;;
esac

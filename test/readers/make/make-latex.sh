#!/usr/bin/env bash
# Makes the PDFs of test/readers/files/latex (Debian: texlive-latex-base texlive-latex-recommended texlive-fonts-recommended lmodern imagemagick).
set -euo pipefail
cd "$(dirname "$0")/latex"
out=$(realpath ../../files/latex)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
convert -size 60x10 xc:gray "$work/grey.png"
cp preamble.tex "$work"
for file in "${@:-*.tex}"; do for source in $file; do
  name=${source%.tex}
  [ "$name" = preamble ] && continue
  cp "$source" "$work"
  (cd "$work" && SOURCE_DATE_EPOCH=0 FORCE_SOURCE_DATE=1 pdflatex -interaction=nonstopmode -halt-on-error "$source" >"$name.out") || { tail -20 "$work/$name.out"; exit 1; }
  cp "$work/$name.pdf" "$out/$name.pdf"
done; done

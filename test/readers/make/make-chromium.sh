#!/usr/bin/env bash
# Prints the pages of test/readers/make/chromium to test/readers/files/chromium (Debian: chromium, fonts-liberation, fonts-dejavu-core).
set -euo pipefail
cd "$(dirname "$0")/chromium"
out=$(realpath ../../files/chromium)
for page in *.html; do
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$out/${page%.html}.pdf" "file://$PWD/$page" 2>/dev/null
done

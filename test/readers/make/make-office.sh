#!/usr/bin/env bash
# Turns the sources of test/readers/make/office into DOCX and PDF (Debian: libreoffice-writer).
set -euo pipefail
cd "$(dirname "$0")/office"
out=$(realpath ../../files/office)
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
python3 sources.py "$profile/sources"
soffice -env:UserInstallation="file://$profile/lo" --headless --convert-to docx --outdir "$out" "$profile"/sources/*.fodt >/dev/null 2>&1
soffice -env:UserInstallation="file://$profile/lo" --headless --convert-to pdf --outdir "$out" "$profile"/sources/{columns,frames,table,head-and-foot,list,languages}.fodt >/dev/null 2>&1
soffice -env:UserInstallation="file://$profile/lo" --headless --convert-to rtf --outdir ../../files/other "$profile"/sources/list.fodt >/dev/null 2>&1
soffice -env:UserInstallation="file://$profile/lo" --headless --convert-to odt --outdir ../../files/other "$profile"/sources/list.fodt >/dev/null 2>&1
soffice -env:UserInstallation="file://$profile/lo" --headless --convert-to doc --outdir ../../files/other "$profile"/sources/list.fodt >/dev/null 2>&1

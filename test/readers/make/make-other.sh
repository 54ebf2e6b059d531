#!/usr/bin/env bash
# Makes what is locked, scanned, cut, damaged or a bomb from the other files (Debian: qpdf, poppler-utils, imagemagick, texlive-latex-base).
set -euo pipefail
cd "$(dirname "$0")/../files"
qpdf --encrypt secret owner 256 -- latex/one-column.pdf other/asks-for-password.pdf
qpdf --encrypt "" owner 256 --modify=none -- latex/one-column.pdf other/protected-against-changes.pdf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pdftoppm -r 60 -gray -png -f 1 -l 1 latex/one-column.pdf "$work/scan"
convert "$work"/scan*.png -colors 8 "$work/scan.png"
convert "$work/scan.png" -resize 25% other/picture.png
cat >"$work/scan.tex" <<'T'
\documentclass{article}\pdfinfoomitdate=1 \usepackage[margin=0pt,a4paper]{geometry}\usepackage{graphicx}\pagestyle{empty}\parindent0pt
\begin{document}\includegraphics[width=\paperwidth]{scan.png}\end{document}
T
sed 's/\\begin{document}/&\\makebox[0pt][l]{\\parbox[b]{10cm}{\\vspace{3cm}\\pdfliteral direct{3 Tr}Mara Lindqvist, data engineer with eight years of experience in Spark, Airflow and Kafka\\pdfliteral direct{0 Tr}}}/' "$work/scan.tex" >"$work/scan-with-text.tex"
(cd "$work" && pdflatex -interaction=batchmode scan.tex >/dev/null && pdflatex -interaction=batchmode scan-with-text.tex >/dev/null)
cp "$work/scan.pdf" other/scan.pdf
cp "$work/scan-with-text.pdf" other/scan-with-text.pdf
python3 - <<'P'
import zipfile, zlib
def cut(source, target, share):
    data = open(source, 'rb').read()
    open(target, 'wb').write(data[: int(len(data) * share)])
cut('latex/running-heads.pdf', 'other/cut.pdf', 0.7)
cut('chromium/sidebar-dark.pdf', 'other/cut-chromium.pdf', 0.6)
cut('office/list.docx', 'other/cut.docx', 0.6)
data = bytearray(open('latex/one-column.pdf', 'rb').read())
at = data.find(b'stream', data.find(b'/Length 1')) + 120
data[at] ^= 0x55
open('other/one-byte-wrong.pdf', 'wb').write(data)
with zipfile.ZipFile('other/bomb.docx', 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('[Content_Types].xml', '<Types/>')
    z.writestr('word/document.xml', '<w:document><w:body>' + '<w:p><w:r><w:t>a</w:t></w:r></w:p>' * 3_000_000 + '</w:body></w:document>')
with zipfile.ZipFile('other/deep.docx', 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('word/document.xml', '<w:document><w:body>' + '<w:sdt>' * 3000 + '</w:sdt>' * 3000 + '</w:body></w:document>')
with zipfile.ZipFile('other/many-entries.docx', 'w', zipfile.ZIP_DEFLATED) as z:
    for i in range(1200): z.writestr(f'word/{i}', '')
def pdf(stream, target):
    parts = [b'%PDF-1.4\n', b'1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n', b'2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n',
        b'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj\n',
        b'4 0 obj<</Length %d/Filter/FlateDecode>>stream\n' % len(stream) + stream + b'\nendstream endobj\n']
    offsets, at = [], 0
    for part in parts:
        offsets.append(at); at += len(part)
    xref = b'xref\n0 5\n0000000000 65535 f \n' + b''.join(b'%010d 00000 n \n' % o for o in offsets[1:])
    open(target, 'wb').write(b''.join(parts) + xref + b'trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % at)
pdf(zlib.compress(b'q Q ' * 30_000_000, 9), 'other/bomb.pdf')
P

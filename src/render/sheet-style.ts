/** How a report is drawn, on a desk, a phone and paper, light and dark. */
export const SHEET_STYLE = `
:root{color-scheme:light dark;--back:#fff;--ink:#1f2328;--dim:#5b636d;--line:#d9dde2;--aside:#f3f4f6;--bar:#2f6f8f;--good:#1a6b3a;--bad:#a3261c;
--required:#b9dcc4;--preferred:#cfe0f5;--named:#e9e4d4}
@media(prefers-color-scheme:dark){:root{--back:#15181c;--ink:#e4e7eb;--dim:#9aa4af;--line:#353b43;--aside:#1e2228;--bar:#63a9cc;--good:#74c794;--bad:#f0938a;
--required:#1f5635;--preferred:#23436b;--named:#4a4430}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:54rem;padding:1.6rem 1.2rem 4rem;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--back);overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.1rem;margin:2.2rem 0 .6rem;border-top:1px solid var(--line);padding-top:1.1rem}
p{margin:.5rem 0}
ul{margin:.4rem 0;padding-left:1.2rem}
li{margin:.3rem 0}
.dim{color:var(--dim);font-size:.9rem}
.bars{width:100%;border-collapse:collapse}
.bars td,.bars th{padding:.2rem .8rem .2rem 0;text-align:left;font-weight:400;vertical-align:middle}
.ranked tr:first-child th,.ranked tr:first-child td{font-weight:600}
.bars .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.bars .b{width:38%;padding-right:0}
svg{display:block;width:100%;height:.7rem;fill:var(--bar);background:var(--aside)}
dl{display:grid;grid-template-columns:8rem 1fr;gap:.35rem 1rem;margin:0}
dt{color:var(--dim)}
dd{margin:0}
.why{list-style:none;padding:0}
.why li{display:grid;grid-template-columns:4rem 1fr;gap:0 1rem;margin:.7rem 0;break-inside:avoid}
.why .n{text-align:right;font-weight:600;font-variant-numeric:tabular-nums;color:var(--good)}
.why .n.less{color:var(--bad)}
q{quotes:"\\201c" "\\201d"}
.why b{font-weight:600}
.why q{display:block;margin-top:.15rem}
.why .dim{display:block;margin-top:.15rem}
.text{white-space:pre-wrap;border:1px solid var(--line);border-radius:6px;padding:.9rem 1rem}
.text>div{font-weight:600;margin-bottom:.7rem}
.aside{color:var(--dim);background:var(--aside)}
mark,del,s{border-radius:3px;color:inherit;background:none;padding:0 .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.required,mark.shown{background:var(--required);font-weight:600}
mark.preferred{background:var(--preferred)}
mark.named,mark.listed{background:var(--named)}
del{color:var(--bad);text-decoration:line-through 2px}
s{text-decoration:underline dotted 2px var(--dim)}
u{text-decoration:underline 1px var(--bar);text-underline-offset:.22em}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;margin:.2rem 0 .7rem;font-size:.9rem}
.legend li{margin:0}
.legend .aside{padding:0 .3em}
@media(max-width:640px){body{padding:1rem .9rem 3rem}h1{font-size:1.35rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}.why li{grid-template-columns:3.4rem 1fr;gap:0 .7rem}.bars .b{width:24%}.text{padding:.7rem .75rem}}
@media print{:root{color-scheme:light;--back:#fff;--ink:#000;--dim:#444;--line:#bbb;--aside:#eee;--bar:#2f6f8f;--good:#1a6b3a;--bad:#a3261c;--required:#b9dcc4;--preferred:#cfe0f5;--named:#e9e4d4}
body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}mark,svg,.aside{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();

/** SHA-256 of the style, which the page's policy names; a test keeps the two together. */
export const SHEET_STYLE_HASH = 'sha256-i5zOKY7lnE/IXMBXTDEcJixGkzDyQJHh+UutctAwH7Q=';

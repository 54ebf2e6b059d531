/** How a report is drawn, on a desk, a phone and paper, light and dark. Its colours are the page's; a test keeps the two alike. */
export const SHEET_STYLE = `
:root{color-scheme:light dark;--paper:#fdfcf9;--desk:#f3f0e9;--ink:#1d1b17;--quiet:#625d54;--line:#d9d4c8;--marker:#ffd84a;--marker-pale:#fff1b8;--marker-line:#a87b00;--denied:#a3241b;--aside:#6f6a60}
@media(prefers-color-scheme:dark){:root{--paper:#1f1d1a;--desk:#161512;--ink:#f0ebdf;--quiet:#b0a999;--line:#3d3932;--marker:#7a5c00;--marker-pale:#40361a;--marker-line:#d6a621;--denied:#ff9c8f;--aside:#9a9385}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:54rem;padding:1.6rem 1.2rem 4rem;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1,h2,.text,q{font-family:"Iowan Old Style",Charter,"Bitstream Charter","Palatino Linotype","Source Serif 4",Georgia,Cambria,serif}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.2rem;margin:2.2rem 0 .6rem;border-top:1px solid var(--line);padding-top:1.1rem}
p{margin:.5rem 0}
ul{margin:.4rem 0;padding-left:1.2rem}
li{margin:.3rem 0}
.dim{color:var(--quiet);font-size:.9rem}
.bars{width:100%;border-collapse:collapse}
.bars td,.bars th{padding:.2rem .8rem .2rem 0;text-align:left;font-weight:400;vertical-align:middle}
.ranked tr:first-child th,.ranked tr:first-child td{font-weight:600}
.bars .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.bars .b{width:38%;padding-right:0}
svg{display:block;width:100%;height:.5rem;fill:var(--marker-line);background:var(--line)}
.ranked svg{fill:var(--quiet)}
.ranked tr:first-child svg{fill:var(--ink)}
dl{display:grid;grid-template-columns:8rem 1fr;gap:.35rem 1rem;margin:0}
dt{color:var(--quiet)}
dd{margin:0}
.why{list-style:none;padding:0}
.why li{display:grid;grid-template-columns:4rem 1fr;gap:0 1rem;margin:.7rem 0;break-inside:avoid}
.why .n{text-align:right;font-weight:600;font-variant-numeric:tabular-nums}
.why .n.less{color:var(--denied)}
q{quotes:"\\201c" "\\201d"}
.why b{padding:0 .1em;background:var(--marker);font-weight:inherit}
.why q{display:block;margin-top:.15rem}
.why .dim{display:block;margin-top:.15rem}
.text{white-space:pre-wrap;border:1px solid var(--line);padding:.9rem 1.1rem;font-size:1.05rem}
.text>div{font-weight:600;margin-bottom:.7rem}
.aside{color:var(--aside);background:var(--desk)}
mark,del,s{border-radius:.15em;color:inherit;background:none;padding:0 .1em;box-shadow:0 0 0 1px var(--paper);-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.required,mark.shown{background:var(--marker)}
mark.preferred,mark.listed{background:var(--marker-pale);box-shadow:0 0 0 1px var(--paper),inset 0 -2px 0 var(--marker-line)}
mark.named{text-decoration:underline dotted var(--marker-line) 2px;text-underline-offset:.22em}
del{color:var(--denied);text-decoration:line-through 2px}
s{color:var(--quiet);text-decoration:none;border-bottom:1px dashed var(--quiet)}
u{text-decoration:underline 1px var(--quiet);text-underline-offset:.3em}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;margin:.2rem 0 .7rem;font-size:.9rem}
.legend li{margin:0}
.legend .aside{padding:0 .3em}
@media(max-width:640px){body{padding:1rem .9rem 3rem}h1{font-size:1.5rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}.why li{grid-template-columns:3.4rem 1fr;gap:0 .7rem}.bars .b{width:24%}.text{padding:.7rem .75rem}}
@media print{:root{color-scheme:light;--paper:#fff;--desk:#eee;--ink:#000;--quiet:#444;--line:#bbb;--marker:#ffd84a;--marker-pale:#fff1b8;--marker-line:#a87b00;--denied:#a3241b;--aside:#444}
body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}mark,svg,.aside,.why b{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();

/** SHA-256 of the style, which the page's policy names; a test keeps the two together. */
export const SHEET_STYLE_HASH = 'sha256-prBoB8hJskoX15TE0Eoq9kozOhVFvBxSRUQtt0wgtN8=';

# Writes the Flat ODF sources of the Office files. Invented people only.
import os, sys
out = sys.argv[1]
os.makedirs(out, exist_ok=True)
NS = ' '.join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in dict(office='office', text='text', style='style', table='table',
    draw='drawing', fo='xsl-fo-compatible', svg='svg-compatible', meta='meta').items()) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
def write(name, body, auto='', styles='', meta='', master=''):
    open(f'{out}/{name}.fodt', 'w').write(f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document {NS} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>{meta}</office:meta>
<office:styles>{styles}</office:styles><office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>{'<style:header-style/><style:footer-style/>' if master else ''}</style:page-layout>{auto}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">{master}</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>''')
p = lambda t, s='': f'<text:p{" text:style-name=" + chr(34) + s + chr(34) if s else ""}>{t}</text:p>'
h = lambda t: f'<text:h text:outline-level="1">{t}</text:h>'
def ul(*items): return '<text:list>' + ''.join(f'<text:list-item>{p(i)}</text:list-item>' for i in items) + '</text:list>'
write('list', p('Jonas Weber') + p('DevOps engineer, Leipzig') + h('Experience') + p('Platform engineer, Salzhafen Software<text:tab/>2019 – 2024')
    + ul('Moved the build farm to Kubernetes', 'Wrote Terraform modules for three clouds') + h('Education') + p('BSc Computer Science, 2015'))
cell = lambda t: f'<table:table-cell office:value-type="string">{t}</table:table-cell>'
row = lambda *c: '<table:table-row>' + ''.join(cell(x) for x in c) + '</table:table-row>'
write('table', p('Skills of Ada Okoye') + '<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>'
    + row(p('Skill'), p('Years'), p('Level')) + row(p('SAP MM'), p('6'), p('expert')) + row(p('Power BI'), p('3'), p('good')) + '</table:table>' + p('References on request.'))
write('layout-table', '<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>'
    + row(p('Skills') + p('Figma') + p('Accessibility'), p('Experience') + p('Designer, Studio Blau, 2018 to 2024') + p('Redesigned the booking pages of a ferry line.')) + '</table:table>')
write('columns', h('Quality Engineer') + '<text:section text:style-name="S2" text:name="C">' + ''.join(p(t) for t in
    ['We make pumps for hospitals and we want them never to fail.', 'You plan inspections and audit our suppliers.', 'You know ISO 13485 and FMEA.', 'Five years in medical devices are required.', 'German is an advantage.', 'We offer flexible hours and a canteen.']) + '</text:section>',
    auto='<style:style style:name="S2" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style>')
frame = lambda t, x, y, w, s='F', z=0: f'<draw:frame draw:style-name="{s}" draw:z-index="{z}" text:anchor-type="page" text:anchor-page-number="1" svg:x="{x}cm" svg:y="{y}cm" svg:width="{w}cm" svg:height="3cm"><draw:text-box>{t}</draw:text-box></draw:frame>'
F = '<style:style style:name="F" style:family="graphic"><style:graphic-properties style:wrap="run-through" style:horizontal-pos="from-left" style:horizontal-rel="page" style:vertical-pos="from-top" style:vertical-rel="page" fo:border="none"/></style:style>'
frame_p = lambda t, x: f'<text:p><draw:frame draw:style-name="F" text:anchor-type="paragraph" svg:x="{x}cm" svg:y="2cm" svg:width="5cm" svg:height="4cm"><draw:text-box>{t}</draw:text-box></draw:frame>Mechanical engineer for gearboxes and couplings.</text:p>'
write('frames', frame_p(p('Contact') + p('ilse@example.com') + p('Graz'), 12) + p('Ten years with SolidWorks and ANSYS.'), auto=F)
write('head-and-foot', p('Embedded engineer. C, C++, Zephyr.') + p('Twelve years of firmware for pumps.'),
    master='<style:header><text:p>Rui Tavares, +351 555 0100</text:p></style:header><style:footer><text:p>Lisbon, rui@example.com</text:p></style:footer>')
write('languages', ''.join(p(t) for t in ['Zażółć gęślą jaźń; Příliš žluťoučký kůň; naïve façade; Straße', 'Ελληνικά: μηχανικός λογισμικού', 'Русский: инженер по данным', 'office, flow, affluent']))
write('comment', p('We need a nurse<office:annotation><dc:creator>R</dc:creator><text:p>Please ask Kubernetes people for ten years of Terraform instead</text:p></office:annotation> for the night shift.'))
os.rename(f'{out}/comment.fodt', f'{out}/hidden-comment.fodt')
def hidden(name, props, extra='', tag='style:text-properties'):
    write(f'hidden-{name}', p('We are hiring a data analyst who knows SQL and Tableau.') + p('<text:span text:style-name="H">Kubernetes, Terraform and Rust for ten years</text:span>') + p('Please apply before the end of May.'),
        auto=f'<style:style style:name="H" style:family="text"><style:text-properties {props}/></style:style>')
hidden('white', 'fo:color="#ffffff"')
hidden('near-white', 'fo:color="#f4f4f4"')
hidden('tiny', 'fo:font-size="1pt"')
hidden('vanish', 'text:display="none"')
hidden('opacity', 'fo:color="#000000" loext:opacity="0%"')
hidden('zero-width', 'style:text-scale="1%"')
write('hidden-metadata', p('We are hiring a data analyst who knows SQL and Tableau.'), meta=''.join(f'<meta:keyword>{k}</meta:keyword>' for k in 'Kubernetes Terraform Rust Haskell Elixir Solidity Fortran'.split()))
far = lambda t, x: f'<text:p><draw:frame draw:style-name="F" text:anchor-type="paragraph" svg:x="{x}cm" svg:y="1cm" svg:width="5cm" svg:height="2cm"><draw:text-box>{p(t)}</draw:text-box></draw:frame>We are hiring a data analyst who knows SQL and Tableau.</text:p>'
write('hidden-off-page', far('Kubernetes, Terraform and Rust for ten years', -40), auto=F)
write('white-on-dark', p('<text:span text:style-name="H">Nora Vance, site reliability engineer</text:span>', 'P') + p('Linux, Go, Prometheus.'),
    auto='<style:style style:name="H" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style><style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:background-color="#1e285a"/></style:style>')
# Letters as tag characters, which no font draws.
tags = ''.join(chr(0xe0000 + ord(letter)) for letter in 'Kubernetes, Terraform and Rust for ten years')
write('hidden-zero-width-signs', p('We are hiring a data analyst who knows SQL and Tableau.' + tags) + p('Please apply before the end of May.'))
# A white picture of one pixel, drawn over the box.
pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC'
cover = f'<draw:frame draw:style-name="F" draw:z-index="9" text:anchor-type="paragraph" svg:x="3cm" svg:y="4cm" svg:width="9cm" svg:height="4cm"><draw:image draw:mime-type="image/png"><office:binary-data>{pixel}</office:binary-data></draw:image></draw:frame>'
below = f'<draw:frame draw:style-name="F" draw:z-index="1" text:anchor-type="paragraph" svg:x="4cm" svg:y="5cm" svg:width="7cm" svg:height="2cm"><draw:text-box>{p("Kubernetes, Terraform and Rust for ten years")}</draw:text-box></draw:frame>'
write('hidden-behind-image', f'<text:p>{below}{cover}We are hiring a data analyst who knows SQL and Tableau.</text:p>' + p('Please apply before the end of May.'), auto=F)

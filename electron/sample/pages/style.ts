/** On the root: one colour that no sheet has lies over everything. */
export const coverClass = 'covered'

/** One style for all sheets. Red and gold for certificates, ink on grey for scans. */
export const style = `
@font-face { font-family: serif-sc; src: url(NotoSerifSC-Regular.ttf); }
@font-face { font-family: serif-sc; src: url(NotoSerifSC-Bold.ttf); font-weight: 700; }
@font-face { font-family: sans-sc; src: url(NotoSansSC-Regular.ttf); }
@font-face { font-family: sans-sc; src: url(NotoSansSC-Bold.ttf); font-weight: 700; }
@font-face { font-family: kai; src: url(LXGWWenKai-Regular.woff2); }
@page { size: A4; margin: 0; }
@page wide { size: A4 landscape; margin: 0; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #fff; overflow: hidden; }
@media screen { .${coverClass}::after { content: ''; position: fixed; inset: 0; background: #f0f; } }
body { font-family: serif-sc; color: #1c1c1c; line-height: 1.6; line-break: strict; }
section { display: none; position: relative; overflow: hidden; }
section:target { display: block; }
section.print { overflow: visible; font-family: sans-sc; }
section.wide { page: wide; }
.fill { position: absolute; inset: 0; width: 100%; height: 100%; }
.grain { position: absolute; inset: 0; background: url(grain.png); mix-blend-mode: overlay; opacity: .34; }
.grain.soft { mix-blend-mode: multiply; opacity: .1; }
.vignette { position: absolute; inset: 0; background: radial-gradient(ellipse at 50% 45%, transparent 55%, rgba(0,0,0,.42)); }
.watermark { position: absolute; left: 3%; bottom: 3.4%; padding-left: .7em; border-left: .22em solid #f2b632;
  font: 2.3cqw/1.45 sans-sc; color: #fff; text-shadow: 0 .05em .25em rgba(0,0,0,.75); }
.watermark b { display: block; font-size: 1.35em; letter-spacing: .02em; }
section.picture { container-type: size; }

.desk { position: absolute; inset: 0; background:
  repeating-linear-gradient(91deg, rgba(255,255,255,.018) 0 3px, transparent 3px 11px),
  linear-gradient(115deg, #6d4f36, #4c3524 60%, #3c2a1d); }
.certificate { position: absolute; inset: 5.5cqh 4.5cqw; background: radial-gradient(ellipse at 50% 35%, #fffdf4, #f7ecd2);
  box-shadow: 0 1.2cqh 4cqh rgba(0,0,0,.55); color: #2a2320; }
.certificate::before { content: ''; position: absolute; inset: 2.2cqmin; border: .9cqmin solid #b5232a; outline: .25cqmin solid #cda14c; outline-offset: .7cqmin; }
.certificate::after { content: ''; position: absolute; inset: 4.6cqmin; border: .3cqmin solid #d2a95a; }
.corner { position: absolute; width: 13cqmin; height: 13cqmin; }
.certificate h1 { text-align: center; font: 700 9.4cqmin/1.2 serif-sc; letter-spacing: .32em; text-indent: .32em; color: #b01a20; }
.certificate .to { font: 4.1cqmin/1.9 kai; }
.certificate p { font: 4.1cqmin/1.95 kai; text-indent: 2em; }
.certificate.upright p, .certificate.upright .to { font-size: 3.75cqmin; line-height: 1.85; }
.certificate p b { font: 700 1.06em serif-sc; color: #a2151b; }
.certificate .from { position: absolute; right: 15%; bottom: 14%; text-align: center; font: 3.7cqmin/1.75 kai; }
.certificate .number { position: absolute; left: 11%; bottom: 11%; font: 2.3cqmin/1.5 sans-sc; color: #8a7a60; }
.seal { opacity: .86; mix-blend-mode: multiply; }

.newsprint { position: absolute; inset: 0; background: #efeadd; padding: 3.2cqw 3.6cqw; color: #26231f; }
.newsprint .head { display: flex; align-items: flex-end; gap: 2cqw; border-bottom: .35cqw double #26231f; padding-bottom: 1cqw; }
.newsprint .head h1 { font: 400 7cqw/1.05 kai; color: #a4161a; letter-spacing: .08em; }
.newsprint .head div { font: 1.5cqw/1.5 sans-sc; }
.newsprint .head .section { margin-left: auto; background: #26231f; color: #efeadd; padding: .5cqw 1.6cqw; font-size: 2.1cqw; letter-spacing: .25em; }
.newsprint .kicker { margin-top: 2.2cqw; font: 2.1cqw/1.4 kai; }
.newsprint h2 { font: 700 5.4cqw/1.25 serif-sc; letter-spacing: .01em; }
.newsprint .by { font: 1.55cqw/2.2 kai; color: #5a544a; }
.newsprint .columns { columns: 4; column-gap: 2cqw; column-rule: .08cqw solid #8b8578; font: 1.58cqw/1.72 serif-sc; text-align: justify; }
.newsprint .columns.three { columns: 3; font-size: 1.8cqw; }
.newsprint .columns p { text-indent: 2em; }
.newsprint .columns h3 { font: 700 1.1em/2 sans-sc; text-align: center; }
.newsprint figure { break-inside: avoid; margin: .5cqw 0; filter: grayscale(.55) contrast(1.05); }
.newsprint figure svg { width: 100%; display: block; }
.newsprint figcaption { font: 1.3cqw/1.5 kai; }
.newsprint .side { break-inside: avoid; border: .12cqw solid #26231f; padding: .8cqw 1cqw; margin: .8cqw 0; background: #e6dfcd; }
.newsprint .foot { position: absolute; left: 3.6cqw; right: 3.6cqw; bottom: 2cqw; border-top: .1cqw solid #26231f; font: 1.25cqw/2 sans-sc; display: flex; justify-content: space-between; }
.fold { position: absolute; inset: 0; background: linear-gradient(180deg, transparent 49.4%, rgba(0,0,0,.11) 49.9%, rgba(255,255,255,.25) 50.2%, transparent 51%),
  linear-gradient(100deg, rgba(0,0,0,.1), transparent 22%, transparent 80%, rgba(0,0,0,.12)); }

section.scan { width: 1240px; height: 1754px; background: #d6d6d3; filter: grayscale(1) contrast(1.07); }
section.scan.colour { filter: contrast(1.04); }
.scan-paper { position: absolute; inset: 8px 10px; background: linear-gradient(98deg, #ecebe6, #fafaf7 9%, #fbfbf8 86%, #e9e8e3); padding: 190px 128px 170px 150px; font-size: 31px; line-height: 56px; text-align: justify; }
.scan-edge { position: absolute; inset: 0; box-shadow: inset 26px 0 34px -16px rgba(0,0,0,.5), inset 0 -10px 18px -10px rgba(0,0,0,.3); }
.scan-paper .red { text-align: center; color: #c8161d; font: 700 64px/1.3 serif-sc; letter-spacing: .14em; }
.scan-paper .symbol { text-align: center; margin-top: 34px; padding-bottom: 14px; border-bottom: 4px solid #c8161d; }
.scan-paper h1 { text-align: center; font: 700 43px/1.5 serif-sc; margin: 52px 0 34px; }
.scan-paper h2 { font: 700 31px/56px sans-sc; text-indent: 2em; }
.scan-paper p { text-indent: 2em; }
.scan-paper p.flush { text-indent: 0; }
.scan-paper .sign { margin: 56px 10px 0 auto; width: 520px; text-align: center; position: relative; }
.scan-paper .sign .seal { position: absolute; left: 135px; top: -64px; }
.scan-paper .folio { position: absolute; bottom: 92px; left: 0; right: 0; text-align: center; font-size: 25px; }
.scan-paper table { width: 100%; border-collapse: collapse; font-size: 26px; line-height: 42px; margin-top: 12px; }
.scan-paper td, .scan-paper th { border: 1.5px solid #333; padding: 6px 10px; text-align: center; }
.scan-paper .punch { position: absolute; left: 34px; width: 30px; height: 30px; border-radius: 50%; background: #b9b9b4; box-shadow: inset 3px 3px 6px rgba(0,0,0,.4); }

.page { width: 210mm; height: 297mm; padding: 24mm 22mm 20mm; position: relative; break-after: page; font-size: 10.5pt; color: #22262b; }
.page:last-child { break-after: auto; }
.wide .page { width: 297mm; height: 210mm; padding: 18mm 20mm 15mm; }
.page h1 { font: 700 18pt/1.4 serif-sc; text-align: center; margin-bottom: 1.5mm; }
.page .meta { text-align: center; color: #666; font-size: 9.5pt; margin-bottom: 6mm; }
.page h2 { font: 700 12pt/1.6 sans-sc; margin: 6mm 0 2mm; color: #1f4f6b; }
.page p { line-height: 1.9; text-align: justify; }
.page table { width: 100%; border-collapse: collapse; font-size: 9.6pt; }
.page th { background: #e7eef2; font-weight: 700; }
.page td, .page th { border: .25mm solid #93a3ad; padding: 1.7mm 2mm; text-align: center; line-height: 1.45; }
.page td.left { text-align: left; }
.page .strong { font-weight: 700; color: #1f4f6b; }
.page .chart { width: 100%; margin-top: 2mm; }
.page .note { font-size: 8.8pt; color: #666; margin-top: 2.5mm; }
.page .foot { position: absolute; left: 22mm; right: 22mm; bottom: 10mm; border-top: .2mm solid #bbb; padding-top: 1.5mm; font-size: 8.5pt; color: #777; display: flex; justify-content: space-between; }
.page .signed { margin-top: 9mm; margin-left: auto; width: 70mm; text-align: center; line-height: 1.9; position: relative; }
.page .signed .seal { position: absolute; left: 21mm; top: -8mm; }
`

/** Looks of index.html; on paper too. Nothing is loaded: the faces are the computer's own. */
export const indexStyles = `
:root { color-scheme: light; }
body { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; background: #faf8f4; color: #1f2329;
  font: 15px/1.7 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
header { padding-bottom: 1rem; border-bottom: 2px solid #a8201a; text-align: center; }
h1 { margin: 0 0 .5rem; font: 700 26px/1.4 "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif CJK SC", "STZhongsong", "SimSun", serif; }
h2 { margin: 2.2rem 0 .6rem; font-size: 18px; }
h3 { margin: 1.4rem 0 .4rem; font-size: 15px; }
p { margin: .3rem 0; }
a { color: #35557a; text-underline-offset: 3px; overflow-wrap: anywhere; }
a:focus-visible { outline: 2px solid #35557a; outline-offset: 2px; }
.hint, .size, .none { color: #646870; font-size: 13px; }
.size { margin-left: .8rem; white-space: nowrap; }
.documents { margin: 0; padding: .4rem 1.2rem; background: #fff; border: 1px solid #e6e1d8; border-radius: 6px; list-style: none; }
.documents li { padding: .45rem 0; border-top: 1px solid #e6e1d8; }
.documents li:first-child { border-top: 0; }
table { width: 100%; border-collapse: collapse; background: #fff; border: 1px solid #e6e1d8; }
th, td { padding: .4rem .7rem; border-top: 1px solid #e6e1d8; text-align: left; vertical-align: top; font-weight: 400; }
thead th { background: #f3efe7; white-space: nowrap; }
.demands th { width: 40%; }
.demands td { line-height: 1.9; }
.number { white-space: nowrap; }
.evidence td:first-child, .evidence td:nth-child(5), .evidence td:last-child { white-space: nowrap; }
.evidence .title { min-width: 14rem; overflow-wrap: anywhere; }
.group { background: #faf8f4; font-weight: 600; }
@media print { body { max-width: none; padding: 0; background: #fff; } .hint { display: none; } tr { break-inside: avoid; } }
@media (max-width: 40rem) { .evidence td:nth-child(3), .evidence th:nth-child(3), .evidence td:nth-child(4), .evidence th:nth-child(4) { display: none; } }
`

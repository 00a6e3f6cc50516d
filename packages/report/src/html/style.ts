/** One calm sheet for every page: readable at night, on paper in black and white. */
export const style = `
:root { --paper:#fbfaf6; --card:#fff; --ink:#23272e; --soft:#5d6570; --line:#dcd8cd; --mark:#fff1b8; --code:#f1eee5;
  --fault:#a93226; --exposed:#8a6100; --healthy:#2c6b4a; --undetermined:#3f5f8a; --bar:#3f5f8a }
@media (prefers-color-scheme: dark) { :root { --paper:#16181c; --card:#1e2126; --ink:#e6e3dc; --soft:#a3a8b0; --line:#3a3e45; --mark:#54480f;
  --code:#2a2e35; --fault:#f08a7d; --exposed:#e3b341; --healthy:#7fcfa2; --undetermined:#8fb3e8; --bar:#8fb3e8 } }
* { box-sizing:border-box }
body { margin:0; background:var(--paper); color:var(--ink); font:1rem/1.65 system-ui,"Hiragino Sans","Yu Gothic UI","Noto Sans CJK JP","Noto Sans JP",sans-serif }
main, .bar-top { max-width:60rem; margin:0 auto; padding:0 1.25rem }
.bar-top { display:flex; justify-content:space-between; align-items:center; padding-top:1rem; color:var(--soft); font-size:.9rem }
.bar-top label { cursor:pointer; padding:.15rem .7rem; border:1px solid var(--line); border-radius:1rem; margin-left:.4rem }
input[name=lang] { position:absolute; opacity:0 }
#lang-en:checked ~ .bar-top label[for=lang-en], #lang-ja:checked ~ .bar-top label[for=lang-ja] { background:var(--ink); color:var(--paper) }
#lang-en:focus-visible ~ .bar-top label[for=lang-en], #lang-ja:focus-visible ~ .bar-top label[for=lang-ja] { outline:2px solid var(--bar) }
#lang-en:checked ~ main [lang=ja], #lang-ja:checked ~ main [lang=en] { display:none }
h1 { font-size:1.65rem; line-height:1.35; margin:.3rem 0 .4rem; text-wrap:balance }
h2 { font-size:1.1rem; margin:2rem 0 .6rem; padding-bottom:.25rem; border-bottom:1px solid var(--line) }
h3 { font-size:1rem; margin:1.1rem 0 .3rem }
p { margin:.4rem 0 } ul { margin:.4rem 0; padding-left:1.2rem } li { margin:.25rem 0 }
code { font-family:ui-monospace,"Cascadia Mono",Menlo,"DejaVu Sans Mono",monospace; font-size:.9em; background:var(--code); padding:.05em .35em; border-radius:.25rem; overflow-wrap:anywhere }
.verdict { display:inline-block; font-weight:700; letter-spacing:.04em; padding:.1rem .8rem; border-radius:1rem; border:1.5px solid currentColor }
.fault { color:var(--fault) } .exposed { color:var(--exposed) } .healthy { color:var(--healthy) } .undetermined { color:var(--undetermined) }
.soft { color:var(--soft) } .small { font-size:.88rem }
.live { font-weight:600 }
.chain { display:flex; flex-wrap:wrap; gap:.6rem 0; align-items:stretch; list-style:none; padding:0; margin:.8rem 0 }
.chain li { display:flex; align-items:center; margin:0 }
.chain li + li::before { content:"→"; padding:0 .6rem; color:var(--soft); font-size:1.3rem }
.step { border:1.5px solid var(--line); border-radius:.6rem; background:var(--card); padding:.5rem .8rem; max-width:16rem; font-size:.92rem; line-height:1.45 }
.step b { display:block; font-size:.75rem; color:var(--soft); font-weight:600 }
.step.root { border-color:var(--fault) } .step.seen { border-style:dashed }
.step .soft { display:block; font-size:.8rem; overflow-wrap:anywhere }
table { border-collapse:collapse; width:100%; font-size:.92rem; margin:.5rem 0 }
th, td { text-align:left; vertical-align:top; padding:.45rem .6rem; border-bottom:1px solid var(--line); overflow-wrap:break-word } td + td { min-width:7rem }
th { color:var(--soft); font-weight:600; font-size:.82rem }
.bar { display:inline-block; height:.6rem; border-radius:.3rem; background:var(--bar); vertical-align:middle; min-width:2px; print-color-adjust:exact; -webkit-print-color-adjust:exact }
.num { white-space:nowrap; font-variant-numeric:tabular-nums }
.why { list-style:none; padding:0 } .why > li { border-left:3px solid var(--line); padding:.1rem 0 .1rem .8rem; margin:.7rem 0 }
.why > li.strong { border-color:var(--bar) }
.quote { display:block; font-family:ui-monospace,Menlo,"DejaVu Sans Mono",monospace; font-size:.82rem; line-height:1.5; background:var(--code); border-radius:.35rem; padding:.3rem .6rem; margin:.3rem 0; white-space:pre-wrap; overflow-wrap:anywhere }
.quote a { color:var(--soft); display:block; text-decoration:none } .quote a:hover { text-decoration:underline }
details { border:1px solid var(--line); border-radius:.6rem; background:var(--card); margin:.6rem 0 }
summary { cursor:pointer; padding:.5rem .9rem; font-weight:600; overflow-wrap:anywhere }
.text { overflow-x:auto; font-family:ui-monospace,Menlo,"DejaVu Sans Mono",monospace; font-size:.8rem; line-height:1.5; padding:.2rem 0 .6rem }
.text div { display:flex; padding:0 .9rem; white-space:pre } .text div[id] { background:var(--mark); print-color-adjust:exact; -webkit-print-color-adjust:exact }
.text div:target { outline:2px solid var(--bar) } .text i { flex:none; width:4.5em; color:var(--soft); font-style:normal; user-select:none }
.cards { display:grid; grid-template-columns:repeat(auto-fit,minmax(14rem,1fr)); gap:1rem } .card { background:var(--card); border:1px solid var(--line); border-radius:.6rem; padding:.2rem 1rem .6rem }
.sign { display:grid; grid-template-columns:1fr 1fr; gap:.4rem 2rem; font-size:.88rem } .sign span { border-bottom:1px solid var(--line); padding:.9rem 0 .1rem }
footer { color:var(--soft); font-size:.82rem; margin:2.5rem 0 2rem; border-top:1px solid var(--line); padding-top:.6rem }
.brief { font-size:.9rem; line-height:1.5 } .brief h1 { font-size:1.4rem } .brief h2 { font-size:1rem; margin:1rem 0 .3rem } .brief footer { margin:1rem 0 }
@page { size:A4; margin:10mm }
@media print { :root { font-size:11px; --paper:#fff; --card:#fff; --ink:#000; --soft:#444; --line:#bbb; --mark:#eee; --code:#f3f3f3; --fault:#000; --exposed:#000; --healthy:#000; --undetermined:#000; --bar:#555 }
  body { line-height:1.5 } .brief { line-height:1.35 } .brief h1 { font-size:1.25rem } .brief h2 { margin:.6rem 0 .2rem } .brief p { margin:.2rem 0 } .brief li { margin:.1rem 0 } .brief .chain { margin:.4rem 0; gap:.3rem 0 } .brief .step { font-size:.82rem; padding:.3rem .6rem; max-width:14.5rem } .brief .card { padding:.1rem .8rem .3rem } .brief .cards { gap:.6rem } .brief h3 { margin:.4rem 0 .1rem } .brief footer { margin:.5rem 0 0 } .brief th, .brief td { padding:.25rem .5rem } .sign span { padding-top:.6rem } .bar-top label { display:none } main, .bar-top { max-width:none; padding:0 }
  .step, tr, .why > li, .card { break-inside:avoid } h2, h3 { break-after:avoid } details::details-content { content-visibility:visible } .text div { white-space:pre-wrap } }
`
  .replaceAll('\n', '')
  .trim();

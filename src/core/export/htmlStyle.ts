/** The style of the page: light and dark by the reader's system, legible on paper, the editor's lines under the kinds. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f1f1f; --paper: #ffffff; --quiet: #595959; --rule: #c8c8c8; --card: #f6f6f6; --link: #005fb8;
  --actor: #a1260d; --country: #005fb8; --organization: #7a5b00; --campaign: #8a2d80; --software: #00665a; --technique: #2f6b2f; }
@media (prefers-color-scheme: dark) { :root { --ink: #dddddd; --paper: #1e1e1e; --quiet: #a6a6a6; --rule: #4a4a4a; --card: #2a2a2a; --link: #75beff;
  --actor: #f48771; --country: #75beff; --organization: #d7ba7d; --campaign: #d79ad1; --software: #4ec9b0; --technique: #89d185; } }
body { margin: 0 auto; max-width: 46rem; padding: 1rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); text-decoration: underline; }
header { border-bottom: 1px solid var(--rule); margin-bottom: 1rem; } header p, .why, small, caption { color: var(--quiet); }
.tlp { background: #000000; border: 1px solid #808080; font-weight: bold; padding: 0.1rem 0.4rem; } .tlp-red { color: #ff4d4d; } .tlp-amber { color: #ffc000; } .tlp-green { color: #33ff00; } .tlp-clear { color: #ffffff; }
pre, code { font-family: ui-monospace, monospace; font-size: 0.92em; } pre { overflow-x: auto; background: var(--card); padding: 0.75rem; } pre.plain { background: none; padding: 0; white-space: pre-wrap; font: inherit; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; } th, td { border: 1px solid var(--rule); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
button.name { background: none; border: 0; border-bottom: 2px solid; color: inherit; cursor: pointer; display: inline; font: inherit; padding: 0; text-align: inherit; user-select: text; }
button.name:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.actor { border-color: var(--actor) !important; } .country { border-color: var(--country) !important; border-bottom-style: dotted !important; }
.organization { border-color: var(--organization) !important; border-bottom-style: dashed !important; }
.campaign { border-color: var(--campaign) !important; border-bottom: 4px double !important; } .technique { border-color: var(--technique) !important; }
.software { border-color: var(--software) !important; border-bottom-width: 1px !important; }
.doubt { font-style: italic !important; }
[popover] { background: var(--card); border: 1px solid var(--rule); border-radius: 6px; color: var(--ink); max-height: 70vh; max-width: min(34rem, 90vw); overflow: auto; padding: 0.5rem 1rem 1rem; }
[popover] h3 { margin: 0.5rem 0 0; } dl { margin: 0; } dt { font-weight: bold; margin-top: 0.5rem; } dd { margin: 0; }
@media print { :root { --ink: #000000; --paper: #ffffff; --quiet: #444444; --rule: #999999; --card: #ffffff; } body { max-width: none; padding: 0; font-size: 10.5pt; }
  [popover] { display: none !important; } a { color: inherit; } tr, pre { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } .tlp { background: none; color: #000000; } }
`;

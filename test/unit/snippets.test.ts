import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', 'snippets');
const VARIABLES = /^CURRENT_(YEAR|MONTH|DATE)$/;

interface Snippet { prefix: string; description: string; body: string[] }

/** Numbers of the tab stops in a body; throws where a placeholder is not well-formed. */
function tabStops(body: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = 0; at < body.length; at += 1) {
    if (body[at] === '}' && depth > 0) depth -= 1;
    if (body[at] !== '$') continue;
    const rest = body.slice(at);
    const stop = /^\$(\d+)|^\$\{(\d+)(:|\|[^|}]+\|(?=\})|(?=\}))/.exec(rest);
    const variable = /^\$\{(\w+)(?=\})/.exec(rest);
    if (stop) found.push(Number(stop[1] ?? stop[2]));
    else assert.match(variable?.[1] ?? rest, VARIABLES);
    const read = (stop ?? variable)?.[0] ?? '';
    if (read.startsWith('${')) depth += 1;
    at += read.length - 1;
  }
  assert.equal(depth, 0, 'a placeholder is left open');
  return found;
}

describe('snippets', () => {
  const files = readdirSync(FOLDER);

  it('serve Markdown and plain text, with the same prefixes', () => {
    const prefixes = files.map((file) => Object.values(read(file)).map(({ prefix }) => prefix));
    assert.deepEqual(files, ['reports.markdown.code-snippets', 'reports.plaintext.code-snippets']);
    assert.deepEqual(prefixes, Array(2).fill(['intel-report', 'intel-tlp', 'intel-attribution']));
  });

  for (const file of files) {
    for (const [name, { body, description }] of Object.entries(read(file))) {
      it(`${file}: ${name} numbers its places from 1 and ends at $0`, () => {
        const stops = tabStops(body.join('\n'));
        assert.ok(description);
        assert.equal(stops.at(-1), 0);
        assert.deepEqual([...stops].sort((a, b) => a - b), stops.map((_, index) => index));
      });
    }
  }

  it('sees a placeholder that is not well-formed', () => {
    for (const bad of ['${1:open', '${1|a,b}', '$NAME', '${1|a,b|:x}']) assert.throws(() => tabStops(bad), bad);
    assert.deepEqual(tabStops('${2:a ${1:b}} ${3|c,d|} $4 ${CURRENT_YEAR} ${5} } $0'), [2, 1, 3, 4, 5, 0]);
  });
});

function read(file: string): Record<string, Snippet> {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, Snippet>;
}

import { expectMentions } from '../../support/marks';
import { smallCatalog } from '../../support/catalog';

const catalog = smallCatalog(`entities:
  - { id: software/play, name: Play, match: evidence, class: ransomware }
  - { id: actor/play, name: Play, match: evidence }
  - { id: software/tricklebot, name: TrickleBot }
  - { id: software/thornfield, name: Thornfield, class: loader }
  - { id: software/hammerhead, name: Hammerhead, match: evidence }
  - { id: software/green-quill, name: Green Quill, class: loader }
  - { id: software/sessionkeeper, name: SessionKeeper, class: loader }
  - { id: software/tea-leaves, name: Tea_leaves, match: fold, class: loader }
  - { id: software/shears, name: Shears, class: tool }
phrases: [ Google Play ]
`);
const expect = (title: string, ...marked: string[]) =>
  it(title, () => { for (const text of marked) expectMentions(text, { catalog, software: true }); });

describe('software', () => {
  expect('is a program or the gang behind it, as the words around it say',
    'The [Play](software/play) ransomware came.', 'The [Play](actor/play) ransomware gang left.', 'They Play; Google Play is open.');
  expect('with a capital inside is found in any case', '[TrickleBot](software/tricklebot), [Tricklebot](software/tricklebot), [TRICKLEBOT](software/tricklebot)');
  expect('of two words may be written as one, and not the other way round',
    'They left [GreenQuill](software/green-quill) and [SessionKeeper](software/sessionkeeper).', 'A Session Keeper is a value of the registry.');
  expect('is found where an editor of Markdown put a backslash before "_"',
    'They left [tea_leaves](software/tea-leaves) there.', 'They left [tea\\_leaves](software/tea-leaves) there.');
  expect('that nobody knows is introduced', 'They left a backdoor dubbed [Bramblewood](software/?).', 'They left a note dubbed Bramblewood.');

  expect('is in a list with malware, not with tools alone',
    'It was [Thornfield](software/thornfield), [TrickleBot](software/tricklebot) and [Bramblewood](software/?).',
    'They use [Thornfield](software/thornfield) or [Hammerhead](software/hammerhead).',
    'It was [Thornfield](software/thornfield) or Bramblewood.',
    'They had [Shears](software/shears), Bramblewood and Hammerhead.');
  expect('is named by fields and columns',
    'Malware family: [Bramblewood](software/?)', '| Malware | Year |\n| --- | --- |\n| [Bramblewood](software/?) | 2025 |\n',
    'Town: Bramblewood', '| Malware | Town |\n| --- | --- |\n| none | Bramblewood |\n');
  expect('is told by its form', 'Then [BrambleRAT](software/?) came.', 'Then BrambleTown came.');
  expect('is told by hints that add up where its name is written as no word is',
    'It drops [BrambleWood](software/?). Later, a [BrambleWood](software/?) payload came.', 'It drops Bramblewood.', 'It drops BrambleWood.');
  expect('is used, where its name is a known one', 'They left using [Hammerhead](software/hammerhead).', 'They saw Hammerhead.');
  expect('is no participle, system or language', 'We saw a Delphi loader. Obfuscated malware came. Obfuscated malware left.');
});

import { expectMentions } from '../../support/marks';
import { smallCatalog } from '../../support/catalog';

const catalog = smallCatalog(`entities:
  - { id: software/play, name: Play, match: evidence, class: ransomware }
  - { id: actor/play, name: Play, match: evidence }
  - { id: software/tricklebot, name: TrickleBot }
phrases: [ Google Play ]
`);
const expect = (title: string, ...marked: string[]) =>
  it(title, () => { for (const text of marked) expectMentions(text, { catalog, software: true }); });

describe('software', () => {
  expect('is a program or the gang behind it, as the words around it say',
    'The [Play](software/play) ransomware came.', 'The [Play](actor/play) ransomware gang left.', 'They Play; Google Play is open.');
  expect('with a capital inside is found in any case', '[TrickleBot](software/tricklebot), [Tricklebot](software/tricklebot), [TRICKLEBOT](software/tricklebot)');
  expect('that nobody knows is introduced', 'They left a backdoor dubbed [Bramblewood](software/?).', 'They left a note dubbed Bramblewood.');
});

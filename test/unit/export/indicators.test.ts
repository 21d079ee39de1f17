import assert from 'node:assert/strict';
import { indicatorsIn } from '../../../src/core/export/indicators';
import { isIpv6 } from '../../../src/core/export/ip';

const found = (text: string): string[] => indicatorsIn(text, 'markdown').map(({ type, value }) => `${type} ${value}`);

describe('indicators', () => {
  const examples: Readonly<Record<string, readonly string[]>> = {
    'hxxps://evil[.]example[.]com/a?b=1, then': ['url https://evil.example.com/a?b=1'],
    'hxxp://1[.]2[.]3[.]4/x and https[:]//a[.]b/c and hxxps[://]q[.]w': ['url http://1.2.3.4/x', 'url https://a.b/c', 'url https://q.w'],
    '10.0.0.1, 1.2.3[.]4:8080 and 2001:db8::1.': ['ipv4 10.0.0.1', 'ipv4 1.2.3.4', 'ipv6 2001:db8::1'],
    'evil(.)net, evil[dot]org, evil[.]sh': ['domain evil.net', 'domain evil.org', 'domain evil.sh'],
    'user@evil.com and user[@]evil[.]com': ['email user@evil.com', 'email user@evil.com'],
    'münchen.de **bad.com** (worse.com)': ['domain münchen.de', 'domain bad.com', 'domain worse.com'],
    'cve-2024-12345 (CVE-2015-5374)': ['cve CVE-2024-12345', 'cve CVE-2015-5374'],
    'D41D8CD98F00B204E9800998ECF8427E': ['md5 d41d8cd98f00b204e9800998ecf8427e'],
    'version 1.2.3.4, update.exe, report.md, Node.js, ASP.NET, e.g. this, U.S.A., 12:30:45, aa:bb:cc:dd:ee:ff, end.Next': [],
    'See [the page](https://vendor.example.com/blog) and <https://vendor.example.com>.': [],
    '[1]: https://vendor.example.com/blog': [],
    'See [C2](hxxps://evil[.]example/x)': ['url https://evil.example/x'],
  };
  for (const [text, expected] of Object.entries(examples)) it(text, () => { assert.deepEqual(found(text), expected); });

  it('tells those in code blocks', () => {
    assert.deepEqual(indicatorsIn('`a.example.com`\n\n```\nb.example.com\n```\n', 'markdown').map(({ value, inCode }) => [value, inCode]), [['a.example.com', false], ['b.example.com', true]]);
  });

  it('knows addresses of version 6', () => {
    assert.deepEqual(['::1', '2001:db8::', '::ffff:1.2.3.4', '1:2:3:4:5:6:7:8', '1::2::3', '12:30', '1:2:3:4:5:6:7:8:9', '::'].map(isIpv6), [true, true, true, true, false, false, false, false]);
  });

  const hostile = ['a.', '1.', 'a[.]', 'a@', 'http://', '::', 'deadbeef', '[x]: ', 'a.com).', ' http://a.com/(((', ',a.b', '.'];
  for (const part of hostile) {
    it(`reads ${JSON.stringify(part)} over and over in linear time`, () => {
      const begun = performance.now();
      indicatorsIn(part.repeat(200_000 / part.length), 'markdown');
      indicatorsIn(`${part.repeat(2000 / part.length)} `.repeat(100), 'markdown');
      assert.ok(performance.now() - begun < 2000, `${performance.now() - begun} ms`);
    });
  }
});

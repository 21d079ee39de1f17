import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../support/catalog';
import { folderWith, read } from './cli/program';

const page = readFileSync(join(ROOT, 'docs/archives.md'), 'utf8');
const blocks = (language: string): string[] => [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, name]) => name === language).map(([, , code = '']) => code);
const isInstalled = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** Runs a block of the page in a folder of its own. */
const run = (script: string, cwd: string): void => {
  execFileSync('bash', ['-euo', 'pipefail', '-c', script.replaceAll('node dist/cli.js', `"${process.execPath}" "${join(ROOT, 'dist/cli.js')}"`)], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
};
const [first = '', jobs = '', parallel = ''] = blocks('sh');

describe('docs/archives.md', function () {
  this.timeout(60_000);
  const made = (...scripts: string[]): string => {
    const cwd = folderWith();
    for (const script of scripts) run(script, cwd);
    return read(cwd, 'annotations.jsonl');
  };
  const isPosix = process.platform !== 'win32';

  it('begins with commands that work', function () {
    if (!isPosix) return this.skip();
    const [a, b] = made(first).trim().split('\n').map((line) => JSON.parse(line) as { id: string; annotations: { entity: string }[] });
    assert.deepEqual([a?.annotations.map(({ entity }) => entity), b?.id], [['actor/mustang-panda', 'country/MN'], 'b']);
  });

  it('says how to use every core, with the same result', function () {
    if (!isPosix) return this.skip();
    assert.equal(made(first, jobs), made(first));
  });

  it('says how to use GNU parallel, with the same result', function () {
    assert.match(parallel, /^parallel /);
    if (!isPosix || !isInstalled('parallel')) return this.skip();
    assert.equal(made(first, parallel), made(first));
  });

  it('pipes as Spark and jobs of Kubernetes do, with a command that the program takes', function () {
    const [spark = ''] = blocks('python');
    const [, command = ''] = /\.pipe\("([^"]+)"\)/.exec(spark) ?? [];
    assert.equal(command, 'intel-annotator annotate --jsonl');
    const job = parse(blocks('yaml')[0] ?? '') as { spec: { template: { spec: { containers: { command: string[] }[] } } } };
    const [shell, option, script = ''] = job.spec.template.spec.containers[0]?.command ?? [];
    assert.deepEqual([shell, option], ['sh', '-c']);
    if (!isPosix) return this.skip();
    const cwd = folderWith({ '3.jsonl': '{"id":1,"text":"Mongolia"}\nbad\n' });
    const local = script.replaceAll('/archive', cwd).replace('intel-annotator', `"${process.execPath}" "${join(ROOT, 'dist/cli.js')}"`);
    execFileSync('sh', ['-c', local], { env: { ...process.env, JOB_COMPLETION_INDEX: '3' } });
    assert.deepEqual(read(cwd, '3.out').trim().split('\n').map((line) => Object.keys(JSON.parse(line) as object)), [['id', 'annotations'], ['error']]);
  });

  it('tells every word of --fail-on', () => {
    const help = execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'annotate', '--help']).toString();
    const [, words = ''] = /--fail-on ([a-z|]+)/.exec(help) ?? [];
    assert.deepEqual(words.split('|'), [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, word]) => word));
  });
});

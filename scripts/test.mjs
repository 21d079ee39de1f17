// `npm test`: everything, in order, on a machine that has Node and nothing else. Ends with what failed, and one line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { installDependencies, root } from './install.mjs';

/** A stage is a script of package.json. One that has `tests` counts what Mocha counted; any other counts as one. */
const stages = [
  { script: 'build', about: 'Build' },
  { script: 'check', about: 'Types and lint' },
  { script: 'test:unit', about: 'Unit, property and golden tests', tests: true },
  { script: 'test:host', about: 'Extension host: Node', tests: true },
  { script: 'test:web', about: 'Extension host: web', tests: true },
  { script: 'test:ui', about: 'The page', tests: true },
  { script: 'test:package', about: 'The packages for VS Code and npm', tests: true },
  { script: 'test:vsix', about: 'The package, installed into a fresh VS Code', tests: true },
];

/**
 * @typedef {{ passed: number, failed: number, said: readonly string[] }} Count What a stage counted, and the lines that tell of its
 * failures.
 */

/** So many lines are repeated at the end for each failed test: its title, what was wrong, and where. */
const LINES_EACH = 14;

await installDependencies();
const total = { passed: 0, failed: 0 };
const summary = [];
const failures = [];
for (const stage of stages.filter(({ script }) => script in JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).scripts)) {
  console.log(`\n== ${stage.about} (npm run ${stage.script})`);
  const begun = Date.now();
  const count = await runStage(stage);
  summary.push(
    `${count.failed ? '✘' : '✔'} ${stage.about}: ${count.passed} good, ${count.failed} bad, ${Math.round((Date.now() - begun) / 1000)} s`,
  );
  if (count.failed) failures.push(`-- ${stage.about}`, ...count.said);
  total.passed += count.passed;
  total.failed += count.failed;
}
if (failures.length > 0) console.log(`\n== What failed\n${failures.join('\n')}`);
console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Runs one stage, showing what it prints. A stage that breaks without a failed test (a crash, a type error), or that ran
 * no test at all, is one failure.
 * @param {{ script: string, tests?: boolean }} stage
 * @returns {Promise<Count>}
 */
async function runStage({ script, tests }) {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  const ended = new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(1)));
  const count = { passed: 0, failed: 0 };
  const printed = [];
  createInterface(child.stdout).on('line', (line) => {
    console.log(line);
    printed.push(stripColor(line));
    const [, number, verdict] = /^\s*(\d+) (passing|failing)\b/.exec(stripColor(line)) ?? [];
    if (tests && verdict === 'passing') count.passed += Number(number);
    if (tests && verdict === 'failing') count.failed += Number(number);
  });
  const good = (await ended) === 0;
  if (tests && count.failed > 0) return { ...count, said: failuresIn(printed) };
  const broken = !good || (tests && count.passed === 0);
  return { passed: tests ? count.passed : broken ? 0 : 1, failed: broken ? 1 : 0, said: printed.slice(-LINES_EACH) };
}

/**
 * What Mocha tells of failed tests, the first lines of each.
 * @param {readonly string[]} lines
 */
function failuresIn(lines) {
  let left = 0;
  let isTold = false;
  return lines.filter((line) => {
    if (/^\s*\d+ (passing|failing)\b/.test(line)) isTold = line.includes('failing');
    if (isTold && /^\s*\d+\) /.test(line)) left = LINES_EACH;
    return isTold && left-- > 0;
  });
}

/** @param {string} line */
function stripColor(line) {
  return line.replace(/\u001b\[[0-9;]*m/g, '');
}

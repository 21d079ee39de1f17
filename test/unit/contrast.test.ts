import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/catalog';

type ThemeKind = 'dark' | 'light' | 'highContrast' | 'highContrastLight';
/** `editor.background` of VS Code's own themes, by their kind. */
const BACKGROUNDS: Readonly<Record<ThemeKind, Readonly<Record<string, string>>>> = {
  dark: { 'Dark Modern': '#1f1f1f', 'Dark+': '#1e1e1e', 'Dark 2026': '#121314' },
  light: { 'Light Modern': '#ffffff', 'Light+': '#ffffff', 'Quiet Light': '#f5f5f5' },
  highContrast: { 'Dark High Contrast': '#000000' },
  highContrastLight: { 'Light High Contrast': '#ffffff' },
};
/** WCAG 2: for text, and for marks such as lines and rulers. */
const TEXT = 4.5;
const MARK = 3;
/** Colours that lie behind text. They are judged by the text on them, and are never the only sign of what they say. */
const GROUNDS = ['intelAnnotator.settled'];

type Rgb = readonly [number, number, number];
interface Colour { id: string; defaults: Record<ThemeKind, string> }
const { contributes: { colors } } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { contributes: { colors: Colour[] } };

/** A colour as it is seen on an opaque one. */
function seenOn(hex: string, under: Rgb): Rgb {
  const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.slice(1).match(/../g) ?? []).map((part) => Number.parseInt(part, 16));
  const mix = (over: number, below: number): number => (over * alpha + below * (255 - alpha)) / 255;
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2])];
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Rgb, b: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const opaque = (hex: string): Rgb => seenOn(hex, [0, 0, 0]);
const round = (value: number): number => Math.round(value * 100) / 100;

describe('the contrast of our colours', () => {
  it('is computed as WCAG does', () => {
    assert.equal(round(contrast(opaque('#000000'), opaque('#ffffff'))), 21);
    assert.equal(round(contrast(opaque('#777777'), opaque('#ffffff'))), 4.48);
    assert.deepEqual(seenOn('#ffffff80', [0, 0, 0]).map(Math.round), [128, 128, 128]);
  });

  for (const [kind, themes] of Object.entries(BACKGROUNDS) as [ThemeKind, Record<string, string>][]) {
    for (const [theme, hex] of Object.entries(themes)) {
      const background = opaque(hex);
      const grounds = colors.filter(({ id }) => GROUNDS.includes(id)).map(({ defaults }) => seenOn(defaults[kind], background));

      it(`suffices in ${theme}, for marks and for text, also on our own grounds`, () => {
        for (const { id, defaults } of colors.filter((colour) => !GROUNDS.includes(colour.id))) {
          for (const ground of [background, ...grounds]) {
            const ratio = contrast(seenOn(defaults[kind], ground), ground);
            assert.ok(ratio >= TEXT && ratio >= MARK, `${id} has ${round(ratio)} on ${ground.map(Math.round).join()}; text needs ${TEXT}`);
          }
        }
      });

      it(`leaves the text of ${theme} as readable on our grounds as on its own`, () => {
        const text = opaque({ dark: '#cccccc', light: '#3b3b3b', highContrast: '#ffffff', highContrastLight: '#292929' }[kind]);
        for (const ground of grounds) assert.ok(contrast(text, ground) >= TEXT, `${round(contrast(text, ground))}`);
      });
    }
  }
});

// `npm run l10n`: writes l10n/bundle.l10n.json, every text of the extension that is shown to people, as VS Code's translations want it.
// What has no translation yet is told.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './install.mjs';

export const BUNDLE = join(root, 'l10n/bundle.l10n.json');
/** The languages beside English. */
export const LANGUAGES = ['de'];
export const bundleOf = (language: string): string => join(root, `l10n/bundle.l10n.${language}.json`);

/** Every text given to `vscode.l10n.t`, and the calls whose text is no plain string and can therefore not be translated. */
export function textsOf(folder: string): { texts: string[]; faults: string[] } {
  const texts = new Set<string>();
  const faults: string[] = [];
  for (const name of readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.ts')).sort()) {
    const source = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText())) {
        const found = literalsOf(node.arguments[0]);
        if (found) for (const text of found) texts.add(text);
        else faults.push(`${name}: ${node.getText()}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { texts: [...texts].sort(), faults };
}

/** The strings that an expression may be: a plain one, or one of several behind conditions. */
function literalsOf(node: ts.Expression | undefined): string[] | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (!ts.isConditionalExpression(node)) return undefined;
  const [then, otherwise] = [literalsOf(node.whenTrue), literalsOf(node.whenFalse)];
  return then && otherwise && [...then, ...otherwise];
}

/** The texts that a translation lacks. */
export const missingIn = (file: string, texts: readonly string[]): string[] => {
  const translated = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return texts.filter((text) => !translated[text]);
};

if (process.argv[1]?.endsWith('l10n.ts')) {
  const { texts, faults } = textsOf(join(root, 'src/extension'));
  if (faults.length > 0) throw new Error(`These texts are no plain strings:\n${faults.join('\n')}`);
  writeFileSync(BUNDLE, `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`);
  for (const language of LANGUAGES)
    console.log(
      missingIn(bundleOf(language), texts)
        .map((text) => `${language} lacks ${JSON.stringify(text)}`)
        .join('\n') || `${language} is complete`,
    );
}

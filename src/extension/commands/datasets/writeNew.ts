import * as vscode from 'vscode';
import { openAction, readText, writeAnnotations } from '../../host/annotationFiles';
import { Trouble } from '../../host/commands';

/** Writes new files, or none: where one is there already with something else in it, or one cannot be written, nothing is left behind. */
export async function writeNew(files: readonly (readonly [uri: vscode.Uri, content: string])[]): Promise<void> {
  const texts = await Promise.all(files.map(([uri]) => readText(uri)));
  const taken = files.find(([, content], i) => texts[i] !== undefined && texts[i] !== content);
  if (taken)
    throw new Trouble(
      vscode.l10n.t(
        '{0} is there already, with something else in it, and nothing is imported. Move it away, or import to another folder.',
        vscode.workspace.asRelativePath(taken[0]),
      ),
      [openAction(taken[0])],
    );
  const written: vscode.Uri[] = [];
  try {
    for (const [i, [uri, content]] of files.entries()) {
      if (texts[i] !== undefined) continue;
      await writeAnnotations(uri, content);
      written.push(uri);
    }
  } catch (error) {
    for (const uri of written) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    throw error;
  }
}

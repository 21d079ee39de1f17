import type * as vscode from 'vscode';
import { registerCommand } from '../host/commands';
import type { Highlights } from '../editor/highlights';
import { COMMANDS } from '../host/ids';

/** *Intel: Toggle Highlights*, for this window and this session; with `true` or `false` switches to that. Returns whether they are on. */
export function registerToggle({ highlights, log }: { highlights: Highlights; log: vscode.LogOutputChannel }): vscode.Disposable {
  return registerCommand(COMMANDS.toggleHighlights, (on?: boolean) => {
    highlights.isOn = typeof on === 'boolean' ? on : !highlights.isOn;
    return highlights.isOn;
  }, log);
}

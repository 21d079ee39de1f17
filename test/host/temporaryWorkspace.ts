// A copy of test/host/workspace for one run, so that tests may write.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../../scripts/install.mjs';

export interface TemporaryWorkspace {
  /** Also holds whatever else the run needs; removed with the rest. */
  readonly home: string;
  readonly folder: string;
  remove(): void;
}

export function temporaryWorkspace(source = join(root, 'test/host/workspace')): TemporaryWorkspace {
  const home = mkdtempSync(join(tmpdir(), 'intel-annotator-'));
  const folder = join(home, basename(source));
  cpSync(source, folder, { recursive: true });
  return { home, folder, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) };
}

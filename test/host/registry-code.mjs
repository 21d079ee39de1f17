#!/usr/bin/env node
// Stands in for the desktop program `code` where @vscode/test-electron asks for one.
import { require } from 'tsx/cjs/api';

await require('./registry-code.ts', import.meta.url).main();

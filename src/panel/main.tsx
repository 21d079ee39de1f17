import { render } from 'preact';
import { App } from './app';
import type { FromPanel, ToPanel } from './protocol';

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void };

const vscode = acquireVsCodeApi();
const send = (message: FromPanel): void => vscode.postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToPanel>) => render(<App {...data} send={send} />, document.body));
send({ type: 'ready' });

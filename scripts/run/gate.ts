// A short address for VS Code's server: `/` leads to the long one that names folder, file and extension; the rest is passed on as it is,
// so that one port is enough (and can be forwarded from another machine).
import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface Gate {
  readonly port: number;
  close(): void;
}

export function startGate({ port, to, first }: { port: number; to: number; first: (host: string) => string }): Promise<Gate> {
  const gate = createServer((asked, answer) => {
    if (asked.url === '/') {
      answer.writeHead(302, { location: first(asked.headers.host ?? `127.0.0.1:${port}`) }).end();
      return;
    }
    const passed = request({ host: '127.0.0.1', port: to, method: asked.method, path: asked.url, headers: asked.headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  gate.on('upgrade', (asked: IncomingMessage, socket: Duplex, head: Buffer) => join(asked, socket, head, to));
  return new Promise((resolve, reject) => {
    gate.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use: choose another one with \`npm start -- --port N\`.`) : error),
    );
    gate.listen(port, '127.0.0.1', () =>
      resolve({
        port: (gate.address() as AddressInfo).port,
        close: () => {
          gate.close();
          gate.closeAllConnections();
        },
      }));
  });
}

/** Web sockets: the request is repeated to the server, then bytes go both ways. */
function join(asked: IncomingMessage, socket: Duplex, head: Buffer, to: number): void {
  const server = connect(to, '127.0.0.1', () => {
    const headers = asked.rawHeaders.flatMap((name, i) => (i % 2 ? [] : [`${name}: ${asked.rawHeaders[i + 1]}`]));
    server.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
    server.write(head);
    server.pipe(socket).pipe(server);
  });
  server.on('error', () => socket.destroy());
  socket.on('error', () => server.destroy());
}

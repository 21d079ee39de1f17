// `npm start`: opens VS Code with this extension and the sample reports, on a machine that has Node and nothing else.
//   npm start -- --port 8000   serve on this port      npm start -- --browser   in the browser even where desktop VS Code is installed
import { installDependencies, run } from './install.mjs';

try {
  await installDependencies();
  console.log('Building the extension ...');
  await run('npm', ['run', '--silent', 'build']);
  const { require } = await import('tsx/cjs/api');
  await require('./run/start.ts', import.meta.url).start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

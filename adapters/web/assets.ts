import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOGO } from './page/icons.js';
import { ROUTES } from './routes.js';
import { STYLE } from './style/style.js';

/** A file of the page. */
export interface Asset {
  readonly type: string;
  readonly content: string;
}

/** Where `tsc` puts the page's script: beside this module in a package, in `dist` when this runs from its source. */
export function builtClientFolder(): string {
  const folder = import.meta.url.includes('/dist/adapters/')
    ? './client/'
    : '../../dist/adapters/web/client/';
  return fileURLToPath(new URL(folder, import.meta.url));
}

/** Every file of the page by its path. The script's are missing before a build; the page works without. */
export function readAssets(clientFolder: string): ReadonlyMap<string, Asset> {
  const scripts = existsSync(clientFolder)
    ? readdirSync(clientFolder).filter((name) => name.endsWith('.js'))
    : [];
  return new Map<string, Asset>([
    [ROUTES.style, { type: 'text/css', content: STYLE }],
    [ROUTES.icon, { type: 'image/svg+xml', content: LOGO }],
    ...scripts.map((name): [string, Asset] => [
      `${ROUTES.client}/${name}`,
      { type: 'text/javascript', content: readFileSync(join(clientFolder, name), 'utf8') },
    ]),
  ]);
}

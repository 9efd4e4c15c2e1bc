import type { Place } from './place.js';

/** A workspace or an organisation of a platform. */
export type Workspace = Pick<Place, 'platform' | 'tenant'>;

/**
 * Where the desk is installed, each with what its surface needs to work there. The content is the surface's own: it holds secrets,
 * and is sealed before it is kept. It is no person's, so that erasing and exporting leave it alone. Every method throws a
 * `DeskError` when the database cannot be had.
 */
export interface Installations {
  /** Undefined where the desk is not installed. */
  readonly read: (workspace: Workspace) => Promise<string | undefined>;
  /** Keeps an installation, in place of what was kept for the workspace. */
  readonly keep: (workspace: Workspace, content: string) => Promise<void>;
  /** Forgets an installation; does nothing where there is none. */
  readonly remove: (workspace: Workspace) => Promise<void>;
  /** Every tenant of the platform in which it is installed, in order. */
  readonly tenants: (platform: Place['platform']) => Promise<readonly string[]>;
}

/** Where the desk is not installed. */
export class NotInstalled extends Error {}

/** Where a document stands in an ESXi support bundle (vm-support): its host, and the command that made it. */
export interface BundlePlace {
  readonly host?: string;
  readonly command?: string;
}

/** `esx-<host>-<date>/`, the only top folder of a bundle. */
const top =
  /(?:^|[/!])esx-(?<host>[A-Za-z0-9][\w.-]{0,80}?)-\d{4}-\d{2}-\d{2}--\d{2}[.:]\d{2}(?:-\d{1,10})?(?:\.tgz|\/)/;
/** `commands/` holds one file a command: blanks became `_`. */
const made = /\/commands\/(?<file>[\w.+-]{1,200})\.txt$/;

export function bundlePlace(document: string): BundlePlace {
  const host = top.exec(document)?.groups?.['host'];
  const file = made.exec(document)?.groups?.['file'];
  return {
    ...(host === undefined ? {} : { host }),
    ...(file === undefined ? {} : { command: file.replaceAll('_', ' ') }),
  };
}

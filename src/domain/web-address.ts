/** An address of the web of at most `most` UTF-16 units, as a browser writes it; undefined for anything else and for one with a password. */
export function webAddress(address: string, most: number): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && username === '' && password === '' && href.length <= most ? href : undefined;
}

/** A web address that leads to the same page and holds no sign by which Markdown, its kin or templates format. */
export function unformattedAddress(address: string): string {
  return address.replace(
    /[*_~`<>|{}\\]|\](?=\()/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

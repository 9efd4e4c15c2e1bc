import { inflateSync } from 'node:zlib';

/** A colour and how opaque it is, from 0 to 255. */
export type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** The pixels of a PNG, row by row; only of those with 8 bits a channel, in colour, not interlaced. */
export function readPng(content: Buffer): { width: number; height: number; pixels: Pixel[] } {
  const width = content.readUInt32BE(16);
  const height = content.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[content.readUInt8(25)];
  if (content.readUInt8(24) !== 8 || channels === undefined || content.readUInt8(28) !== 0)
    throw new Error('another kind of PNG');
  const raw = inflateSync(Buffer.concat(dataOf(content)));
  const stride = width * channels;
  const bytes = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row++)
    for (let at = 0; at < stride; at++) {
      const here = row * stride + at;
      const left = at < channels ? 0 : bytes[here - channels]!;
      const up = row === 0 ? 0 : bytes[here - stride]!;
      const corner = row === 0 || at < channels ? 0 : bytes[here - stride - channels]!;
      const filter = raw[row * (stride + 1)]!;
      bytes[here] = raw[row * (stride + 1) + 1 + at]! + foretold(filter, left, up, corner);
    }
  const pixels = Array.from({ length: width * height }, (_, at): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = bytes.subarray(
      at * channels,
      (at + 1) * channels,
    );
    return [red, green, blue, alpha];
  });
  return { width, height, pixels };
}

function dataOf(content: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < content.length;) {
    const length = content.readUInt32BE(at);
    if (content.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(content.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return parts;
}

/** The filters of https://www.w3.org/TR/png-3/#9Filters. */
function foretold(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each));
      if (toLeft! <= toUp! && toLeft! <= toCorner!) return left;
      return toUp! <= toCorner! ? up : corner;
    }
    default:
      return 0;
  }
}

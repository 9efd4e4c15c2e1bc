/** https://www.rfc-editor.org/rfc/rfc6455#section-5.2 */
const OPCODES = { text: 0x1, close: 0x8, ping: 0x9, pong: 0xa } as const;
export type FrameKind = keyof typeof OPCODES;

export interface Frame {
  readonly kind: FrameKind;
  readonly payload: Buffer;
}

const FINAL = 0x80;
const TWO_BYTES = 126;
const MASK_BYTES = 4;

/** A frame from the server: whole, without a mask. */
export function toFrame(kind: FrameKind, payload: Buffer): Buffer {
  const first = FINAL | OPCODES[kind];
  if (payload.length < TWO_BYTES)
    return Buffer.concat([Buffer.from([first, payload.length]), payload]);
  if (payload.length > 0xffff) throw new Error('a frame of the double is 64 kB at most');
  const head = Buffer.from([first, TWO_BYTES, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, payload]);
}

/** The frames from a client that are there whole, and what is left over. */
export function readFrames(bytes: Buffer): {
  readonly frames: readonly Frame[];
  readonly rest: Buffer;
} {
  const frames: Frame[] = [];
  let rest = bytes;
  for (let end = endOf(rest); end !== undefined; end = endOf(rest)) {
    frames.push(toPayload(rest.subarray(0, end)));
    rest = rest.subarray(end);
  }
  return { frames, rest };
}

function endOf(bytes: Buffer): number | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes[1]! & 0x7f;
  if (short > TWO_BYTES) throw new Error('a frame of the double is 64 kB at most');
  if (short === TWO_BYTES && bytes.length < 4) return undefined;
  const [start, length] = short === TWO_BYTES ? [4, bytes.readUInt16BE(2)] : [2, short];
  const end = start + MASK_BYTES + length;
  return bytes.length >= end ? end : undefined;
}

function toPayload(frame: Buffer): Frame {
  const start = (frame[1]! & 0x7f) === TWO_BYTES ? 4 : 2;
  const mask = frame.subarray(start, start + MASK_BYTES);
  const payload = Buffer.from(frame.subarray(start + MASK_BYTES));
  for (let at = 0; at < payload.length; at++) payload[at]! ^= mask[at % MASK_BYTES]!;
  const opcode = frame[0]! & 0x0f;
  const kind = (Object.keys(OPCODES) as FrameKind[]).find((each) => OPCODES[each] === opcode);
  if (kind === undefined) throw new Error(`the double knows no frame ${opcode}`);
  return { kind, payload };
}

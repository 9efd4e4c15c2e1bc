import { createHash } from 'node:crypto';
import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

/** The arrays of numbers that plain data may hold, by the number that stands for each in a snapshot. */
const KINDS = [
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
] as const;

type Numbers = InstanceType<(typeof KINDS)[number]>;

/** Bytes of a SHA-256, which stands before what it was taken of; and of the length of the data, behind it. */
const SUM = 32;
const LENGTH = 8;
/** Arrays begin at multiples of so many bytes. */
const STEP = 8;

/**
 * Writes plain data (whatever `node:v8` can write; arrays of numbers among it) as one run of bytes: its SHA-256, the length of the
 * rest of the data, that, and the arrays of numbers, each where it can be read in place.
 */
export function toSnapshot(data: unknown): Buffer {
  const writer = new Writer();
  writer.writeHeader();
  writer.writeValue(data);
  const rest = writer.releaseBuffer();
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(rest.length);
  const content = Buffer.concat([length, padded(rest), ...writer.arrays.map(padded)]);
  return Buffer.concat([sumOf(content), content]);
}

/** The data of a snapshot; its arrays are views of the bytes. Undefined when the bytes are not as they were written. */
export function fromSnapshot(bytes: Buffer): { readonly data: unknown } | undefined {
  const content = bytes.subarray(SUM);
  if (content.length < LENGTH || !sumOf(content).equals(bytes.subarray(0, SUM))) return undefined;
  const length = content.readUInt32LE();
  const reader = new Reader(content.subarray(LENGTH, LENGTH + length), content);
  reader.arraysAt = LENGTH + roundUp(length);
  reader.readHeader();
  return { data: reader.readValue() };
}

class Writer extends DefaultSerializer {
  readonly arrays: Buffer[] = [];

  _writeHostObject(array: Numbers): void {
    const kind = KINDS.findIndex((each) => array.constructor === each);
    if (kind < 0) throw new TypeError(`a snapshot holds no ${array.constructor.name}`);
    this.writeUint32(kind);
    this.writeUint32(array.length);
    this.arrays.push(Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  }
}

/** Meets the arrays in the order in which they were written. */
class Reader extends DefaultDeserializer {
  arraysAt = 0;
  readonly #content: Buffer;

  constructor(rest: Buffer, content: Buffer) {
    super(rest);
    this.#content = content;
  }

  _readHostObject(): Numbers {
    const kind = KINDS[this.readUint32()]!;
    const { buffer, byteOffset } = this.#content;
    // A buffer of Node stands on memory of its own.
    const memory = buffer as ArrayBuffer;
    const array = new kind(memory, byteOffset + this.arraysAt, this.readUint32());
    this.arraysAt += roundUp(array.byteLength);
    return array;
  }
}

function padded(bytes: Buffer): Buffer {
  const missing = roundUp(bytes.length) - bytes.length;
  return missing === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(missing)]);
}

function roundUp(length: number): number {
  return Math.ceil(length / STEP) * STEP;
}

function sumOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

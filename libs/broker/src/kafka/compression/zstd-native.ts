import { promisify } from 'node:util';
import zlib, { type InputType } from 'node:zlib';
import { type Codec, tooLarge } from './codec.js';

/** As in Node.js 22.15 and later; the installed types are those of the oldest supported version. */
interface ZstdOfNode {
  zstdDecompress(bytes: InputType, options: object, done: (error: Error | null, result: Buffer) => void): void;
  readonly constants: { readonly ZSTD_d_windowLogMax: number };
}

/** 64 MB. */
const MOST_WINDOW_LOG = 26;

export const unzstd: Codec = async (compressed, limit) => {
  const { zstdDecompress, constants } = zlib as unknown as ZstdOfNode;
  const params = { [constants.ZSTD_d_windowLogMax]: MOST_WINDOW_LOG };
  try {
    return await promisify(zstdDecompress)(compressed, { maxOutputLength: limit, params });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(limit) : error;
  }
};

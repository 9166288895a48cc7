import { promisify } from 'node:util';
import { gunzip as gunzipWith, type InputType, type ZlibOptions } from 'node:zlib';
import { type Codec, tooLarge } from './codec.js';

const run = promisify<InputType, ZlibOptions, Buffer>(gunzipWith);

export const gunzip: Codec = async (compressed, limit) => {
  try {
    return await run(compressed, { maxOutputLength: limit });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(limit) : error;
  }
};

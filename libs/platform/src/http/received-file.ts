import { createHash, randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ProblemException } from '../problems/problem-exception.js';

const chunkBytes = 65_536;

/**
 * A request body that was streamed to a temporary file. The file is gone when the request has been answered or the
 * process has died.
 */
export class ReceivedFile {
  private closed = false;

  private constructor(
    /** The request's content type, without parameters. */
    readonly mediaType: string,
    private readonly handle: FileHandle,
    private readonly sha256: string,
  ) {}

  /** @throws ProblemException 413 as soon as more than `limitBytes` have arrived; nothing of the body remains */
  static async receive(mediaType: string, body: Readable, limitBytes: number): Promise<ReceivedFile> {
    const handle = await openNameless();
    try {
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of body as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > limitBytes) throw tooLarge(limitBytes);
        hash.update(chunk);
        // Unlike `write`, it goes on until the whole chunk is written.
        await handle.writeFile(chunk);
      }
      return new ReceivedFile(mediaType, handle, hash.digest('hex'));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /**
   * Reads the bytes from the beginning and can be called again. Throws a `ProblemException` if the client has
   * disconnected.
   */
  async *read(): AsyncGenerator<Uint8Array> {
    for (let position = 0; ;) {
      if (this.closed) throw clientGone();
      const { bytesRead, buffer } = await this.handle.read(Buffer.alloc(chunkBytes), 0, chunkBytes, position);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      position += bytesRead;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.handle.close();
  }

  /** Identifies the content of the body, for the fingerprint of an idempotent request. */
  toJSON(): object {
    return { mediaType: this.mediaType, sha256: this.sha256 };
  }
}

/** Opens a temporary file that no other user can open and that does not remain after a crash. */
async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `tradewind-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}

function tooLarge(limitBytes: number): ProblemException {
  return new ProblemException(413, {
    code: 'body-too-large',
    title: 'The request body is too large',
    detail: `It may have ${limitBytes} bytes at most.`,
  });
}

function clientGone(): ProblemException {
  return new ProblemException(400, { code: 'client-gone', title: 'The client went away before it was answered' });
}

import type { Component } from './component.js';

/** The image on which the Dockerfile builds what ships: that of its last stage. */
export function baseImage(dockerfile: string): Component {
  const image = [...dockerfile.matchAll(/^FROM ([\w./-]+):([\w.-]+)/gm)].at(-1);
  if (!image) throw new Error('The last stage of the Dockerfile names no image with a version');
  const [, name, version] = image as unknown as [string, string, string];
  return { type: 'container', name, version, purl: `pkg:docker/${name}@${version}` };
}

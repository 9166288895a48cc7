import { giveUp } from './terms.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  giveUp(
    `Tradewind needs Node 20.19 or later; this is ${process.versions.node}. Get a newer one from https://nodejs.org.`,
  );
}

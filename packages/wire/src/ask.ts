import type { Outcome } from './outcome.ts';
import { type AskOptions, Peer, type PeerOptions, type Question } from './peer.ts';

/** Opens a socket, asks, closes it. Throws what `Peer.open` and `Peer.ask` throw. */
export async function ask<T>(
  address: string,
  port: number,
  question: Question<T>,
  options: AskOptions & PeerOptions = {},
): Promise<Outcome<T>> {
  await using peer = await Peer.open(address, port, options);
  return await peer.ask(question, options);
}

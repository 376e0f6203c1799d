import { easyReadTag } from "./languages";
import beside from "./message-pictures.json";
import type { MessageKey } from "./messages";
import drawn from "./pictures.json";

/** The pictures of Easy Read, drawn by us in one hand: they are under the licence of this service (P-12). */
export type PictureName = keyof typeof drawn;

/**
 * A picture as paths on a square of 48: a soft ground, lines, and what is filled. None has a face, and no colour in it
 * means anything.
 */
export type Drawing = { about: string; tone?: string; line?: string; full?: string };

export const pictures: Readonly<Record<PictureName, Drawing>> = drawn;

export const pictureNames = Object.keys(drawn) as PictureName[];

export function isPictureName(name: string): name is PictureName {
  return Object.hasOwn(drawn, name);
}

const byMessage = new Map(Object.entries(beside as Partial<Record<MessageKey, PictureName[]>>));

/** The pictures beside a sentence of ours: one for each of its lines, or one for all of them. Only Easy Read has any. */
export function picturesBeside(tag: string, key: MessageKey): readonly PictureName[] {
  return tag === easyReadTag ? (byMessage.get(key) ?? []) : [];
}

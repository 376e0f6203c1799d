import type { Instrument } from "@/lib/instruments/model";

/** Something a borough offers to every one of its settings, on one day, about one theme. */
export type Offer = {
  id: string;
  boroughId: string;
  boroughName: string;
  instrument: Instrument;
  /** Counted from 1. */
  theme: number;
  title: string;
  words: string;
  /** An ISO day. */
  onDay: string;
  /** How many settings can come, one place each; and how many have taken one. */
  places: number;
  taken: number;
  calledOffAt?: Date;
};

/** The same as a setting sees it: whether one of the places is its own. */
export type OfferToUs = Offer & { isOurs: boolean };
